# A scalar type named by its data type.
fn main():
    var a: Scalar[DType.float32] = 0.1
    var b: Float32 = a
    var c: Scalar[DType.uint8] = 255
    print(a + b, c + 1)  # expect: 0.2 0
