# Vectors of different lanes do not mix by themselves.
fn main():
    var a = SIMD[DType.float32, 4](1)
    var b = SIMD[DType.float64, 4](1)
    print(a + b)  # error: `+` mixes `SIMD[DType.float32, 4]` and `SIMD[DType.float64, 4]`
    print(a < b)  # error: `<` mixes `SIMD[DType.float32, 4]` and `SIMD[DType.float64, 4]`
    print(a + b.cast[DType.float32]())
