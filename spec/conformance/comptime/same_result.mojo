# A value computed at compile time equals the one computed at run time.
fn mix(rounds: Int) -> Int:
    var h = 88172645463325252
    for i in range(rounds):
        h ^= h << 13
        h ^= h >> 7
        h ^= h << 17
        h = h * 31 + i
    return h

fn series(n: Int) -> Float64:
    var t = 0.0
    for i in range(1, n):
        t += 1.0 / i
    return t

comptime MIXED = mix(100)
comptime SERIES = series(50)

fn main():
    var n = 100
    print(mix(n) == MIXED)  # expect: True
    print(series(n // 2) == SERIES)  # expect: True
