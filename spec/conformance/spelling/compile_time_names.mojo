# `alias` and `comptime` both name a value at compile time.
alias WIDTH = 4
comptime HEIGHT = 3
alias Real = Float64

fn main():
    comptime AREA = WIDTH * HEIGHT
    alias HALF = AREA // 2
    var x: Real = 0.5
    print(AREA, HALF, x)  # expect: 12 6 0.5
