# Lanes in another order: of one vector, or of two.
fn main():
    var a = SIMD[DType.int32, 4](0, 1, 2, 3)
    var b = SIMD[DType.int32, 4](10, 11, 12, 13)
    print(a.shuffle[3, 2, 1, 0](), a.shuffle[0, 0, 2, 2]())  # expect: [3, 2, 1, 0] [0, 0, 2, 2]
    print(a.shuffle[0, 4, 1, 5](b))  # expect: [0, 10, 1, 11]
    print(a.reversed(), a.join(b))  # expect: [3, 2, 1, 0] [0, 1, 2, 3, 10, 11, 12, 13]
    print(a.interleave(b), a.join(b).deinterleave())
    # expect: [0, 10, 1, 11, 2, 12, 3, 13] ([0, 2, 10, 12], [1, 3, 11, 13])
    print(a.rotate_left[1](), a.rotate_right[1](), a.rotate_left[-2]())
    # expect: [1, 2, 3, 0] [3, 0, 1, 2] [2, 3, 0, 1]
    print(a.shift_left[1](), b.shift_right[2]())  # expect: [1, 2, 3, 0] [0, 0, 10, 11]
