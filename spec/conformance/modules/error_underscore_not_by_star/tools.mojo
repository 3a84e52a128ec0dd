fn shown() -> Int:
    return 1

fn _hidden() -> Int:
    return 2
