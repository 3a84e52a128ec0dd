# Sums of whole numbers are the same in any order, also where the order is free.
@fastmath
fn dot(a: List[SIMD[DType.float64, 4]], b: List[SIMD[DType.float64, 4]]) -> Float64:
    var sum = SIMD[DType.float64, 4](0)
    for i in range(len(a)):
        sum += a[i] * b[i]
    return sum.reduce_add()

fn main():
    var xs = [SIMD[DType.float64, 4](1, 2, 3, 4), SIMD[DType.float64, 4](5)]
    print(dot(xs, xs))
# expect: 130.0
