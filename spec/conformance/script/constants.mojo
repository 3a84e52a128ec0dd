# What is assigned once, from constants, is known while compiling.
from math import pi

PI = 3.14159
SOLAR = 4.0 * PI * PI
N = 2 + 2
SIZE = N * 2
NAME = "sol"
NEGATIVE = -N
DAYS: f32 = 365.25
TWO_PI = 2 * pi

fn area() -> [f64; N]:
    var made: [f64; N] = []
    made[N - 1] = SOLAR
    return made

fn repeated[n: Int]() -> Int:
    return n

fn known() -> Int:
    comptime twice = SIZE * 2
    return repeated[SIZE]() + twice

fn shown():
    print(NAME, NEGATIVE, DAYS, TWO_PI > 6.28)

print(len(area()), area()[3] > 39.0, known())  # expect: 4 True 24
shown()  # expect: sol -4 365.25 True
