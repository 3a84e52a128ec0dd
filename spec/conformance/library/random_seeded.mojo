# The same seed gives the same numbers.
from random import seed, random_float64, random_si64

fn main():
    seed(42)
    var a = random_float64()
    var b = random_si64(1, 6)
    var c = random_float64()
    seed(42)
    print(random_float64() == a)  # expect: True
    print(random_si64(1, 6) == b)  # expect: True
    print(random_float64() == c, a == c)  # expect: True False
