comptime SIZE = 3

fn area(x: Int) -> Int:
    return x
