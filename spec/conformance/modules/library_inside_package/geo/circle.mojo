from math import sqrt
from .math import name

fn area(x: Float64) -> Float64:
    return sqrt(x * x * x * x)

fn own() -> String:
    return name()
