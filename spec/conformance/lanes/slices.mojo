# Some lanes of a vector, its halves, and some that are replaced.
fn main():
    var v = SIMD[DType.int16, 8](0, 1, 2, 3, 4, 5, 6, 7)
    print(v.slice[4](), v.slice[4, offset=2](), v.slice[2, offset=6]())
    # expect: [0, 1, 2, 3] [2, 3, 4, 5] [6, 7]
    print(v.slice[1, offset=5]())  # expect: 5
    var halves = v.split()
    print(halves[0], halves[1])  # expect: [0, 1, 2, 3] [4, 5, 6, 7]
    print(v.insert[offset=2](SIMD[DType.int16, 2](-1, -2)), v.insert[offset=7](Int16(9)))
    # expect: [0, 1, -1, -2, 4, 5, 6, 7] [0, 1, 2, 3, 4, 5, 6, 9]
    print(v)  # expect: [0, 1, 2, 3, 4, 5, 6, 7]
