fn a() -> Int:
    return 1

fn a() -> Int:  # error: defined already
    return 2

fn b() -> Int:
    return 3
