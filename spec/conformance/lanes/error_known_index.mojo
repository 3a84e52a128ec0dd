# An index that is known is checked at once.
fn main():
    var v = SIMD[DType.int32, 4](1)
    print(v[4])  # error: index out of range: 4 is outside a vector of 4
    v[-5] = 1  # error: index out of range: -5 is outside a vector of 4
    print(v["a"])  # error: an index must be an `Int`, not `String`
