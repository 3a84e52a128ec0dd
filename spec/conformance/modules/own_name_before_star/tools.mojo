fn size() -> Int:
    return 2

fn half() -> Int:
    return 4
