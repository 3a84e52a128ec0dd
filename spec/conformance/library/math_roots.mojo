# Square roots are rounded correctly, in the width of the argument.
from math import sqrt

fn main():
    print(sqrt(16.0), sqrt(2.0))  # expect: 4.0 1.4142135623730951
    var x: Float32 = 2.0
    print(sqrt(x))  # expect: 1.4142135
    var a = 3.0
    var b = 4.0
    print(sqrt(a * a + b * b))  # expect: 5.0
    print(sqrt(0.25))  # expect: 0.5
