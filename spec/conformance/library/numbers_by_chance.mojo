# Memory filled with numbers by chance.
from random import seed, rand, randn, randn_float64
from memory import UnsafePointer
def main():
    seed(3)
    print(randn_float64(10.0, 0.0))
    var p = UnsafePointer[Float32].alloc(4)
    rand(p, 4)
    print(p[0] >= 0 and p[0] < 1, p[3] < 1)
    rand[DType.float32](p, 4, min=2.0, max=3.0)
    print(p[1] >= 2 and p[1] < 3)
    randn(p, 4)
    p.free()
    # expect: 10.0
    # expect: True True
    # expect: True
