# Random numbers stay inside their bounds, ends included for ints.
from random import seed, random_float64, random_si64

fn main():
    seed(7)
    var outside = 0
    var low = 0
    var high = 0
    for _ in range(1000):
        var x = random_float64()
        if x < 0.0 or x >= 1.0:
            outside += 1
        var d = random_si64(1, 6)
        if d < 1 or d > 6:
            outside += 1
        if d == 1:
            low += 1
        if d == 6:
            high += 1
    print(outside, low > 0, high > 0)  # expect: 0 True True
