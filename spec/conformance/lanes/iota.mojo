# Consecutive numbers.
from math import iota

fn main():
    print(iota[DType.int32, 8]())  # expect: [0, 1, 2, 3, 4, 5, 6, 7]
    print(iota[DType.float32, 4](10), iota[DType.uint8, 2](255))
    # expect: [10.0, 11.0, 12.0, 13.0] [255, 0]
    var squares = iota[DType.int64, 4](1)
    print(squares * squares)  # expect: [1, 4, 9, 16]
