# What a variable holds is not known while compiling.
n = 3
n = 4

fn doubled() -> Int:
    return n * 2

fn sized():
    comptime m = doubled()  # error: what `n` holds is not known while compiling
    print(m)

fn array():
    var xs: [Int; n] = []  # error: what `n` holds is not known while compiling
    print(len(xs))

sized()
array()
