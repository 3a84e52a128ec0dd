# A script, whose functions see what it got from Python.
from python import Python

var math = Python.import_module("math")
scale = Python.evaluate("10")

def area(r: Float64):
    return Float64(math.floor(math.pi * r * r)) * Float64(scale)

def twice(x):
    return x + x

print(area(2.0))  # expect: 120.0
print(twice(scale), twice(3))  # expect: 20 6
scale += 1
print(area(1.0))  # expect: 33.0
