# A cast names a dtype.
fn main():
    var v = SIMD[DType.int32, 4](1)
    print(v.cast[4]())  # error: expected a DType
    print(v.cast())  # error: `cast` needs one parameter in brackets
    print(v.cast[DType.int8](1))  # error: `cast` takes 0 arguments, 1 given
