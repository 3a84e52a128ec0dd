# An index outside of the vector is a fault.
fn lane(v: SIMD[DType.int32, 4], i: Int) -> Int32:
    return v[i]  # fault: index out of range: 4

fn main():
    var v = SIMD[DType.int32, 4](1, 2, 3, 4)
    print(lane(v, 3), lane(v, -4))
    print(lane(v, 4))
# expect: 4 1
