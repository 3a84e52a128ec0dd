comptime SIZE = 2

fn size() -> Int:
    return SIZE
