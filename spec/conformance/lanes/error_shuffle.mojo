# A shuffle takes a lane for each, and only those that are there.
fn main():
    var v = SIMD[DType.int32, 4](1)
    print(v.shuffle[0, 1, 2]())  # error: `shuffle` of `SIMD[DType.int32, 4]` takes 4 numbers
    print(v.shuffle[0, 1, 2, 4]())  # error: no lane 4 to take: there are 4
    print(v.shuffle[0, 1, 2, 7](v))
