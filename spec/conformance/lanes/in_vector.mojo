# `in` asks whether any lane equals a value.
fn main():
    var v = SIMD[DType.int32, 4](3, 1, 4, 1)
    print(4 in v, 5 in v, 5 not in v)  # expect: True False True
