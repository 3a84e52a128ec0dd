# A slice has a size of vectors and lies inside.
fn main():
    var v = SIMD[DType.int32, 4](1)
    print(v.slice[3]())  # error: a vector of 3 lanes
    print(v.slice[2, offset=3]())  # error: lanes 3 … 4 are outside a vector of 4
    print(v.slice())  # error: `slice` needs the number of lanes
