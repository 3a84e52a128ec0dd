# The elementary functions agree with each other closely.
from math import sqrt, exp, log, sin, cos, pi

def close(a: Float64, b: Float64) -> Bool:
    return abs(a - b) < 1e-12

def main():
    for i in range(1, 6):
        var x = Float64(i) * 0.7
        if not close(sin(x) ** 2 + cos(x) ** 2, 1.0):
            print("sin and cos", x)
        if not close(log(exp(x)), x):
            print("log and exp", x)
        if not close(sqrt(x) * sqrt(x), x):
            print("sqrt", x)
    print(close(sin(pi), 0.0), close(exp(1.0), 2.718281828459045))  # expect: True True
