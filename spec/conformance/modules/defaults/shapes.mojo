comptime FACTOR = 10
comptime COUNT = 4

fn scaled(x: Int, by: Int = FACTOR) -> Int:
    return x * by

@fieldwise_init
struct Circle:
    var radius: Int = FACTOR

fn repeated[n: Int = COUNT]() -> Int:
    return n
