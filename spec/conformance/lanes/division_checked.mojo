# A lane that divides by zero ends the run, as a scalar does.
fn main():
    var v = SIMD[DType.int32, 4](8, 6, 4, 2)
    print(v // SIMD[DType.int32, 4](2, 3, 4, 1))
    var by = SIMD[DType.int32, 4](1, 2, 0, 4)
    print(v // by)  # fault: division by zero
# expect: [4, 2, 1, 2]
