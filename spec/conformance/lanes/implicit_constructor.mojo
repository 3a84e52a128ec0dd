# A struct of one vector, made of it by itself.
struct Color:
    var data: SIMD[DType.float32, 4]

    @implicit
    fn __init__(out self, data: SIMD[DType.float32, 4]):
        self.data = data

    fn __add__(self, other: Self) -> Self:
        return self.data + other.data

    fn __mul__(self, k: Float32) -> Self:
        return self.data * k

    fn gray(self) -> Float32:
        return (self.data * SIMD[DType.float32, 4](0.25, 0.5, 0.25, 0)).reduce_add()

fn main():
    var c = Color(SIMD[DType.float32, 4](1, 2, 3, 4)) * 2 + Color(SIMD[DType.float32, 4](1))
    print(c.data, c.gray())  # expect: [3.0, 5.0, 7.0, 9.0] 5.0
