# Arguments must be of the parameter's type.
fn f(v: SIMD[DType.float32, 4]) -> Float32:
    return v[0]

fn g[n: Int](v: SIMD[DType.float32, n]) -> Int:
    return n

fn main():
    print(f(SIMD[DType.float32, 4](1)), f(2), g(SIMD[DType.float32, 8](1)))
    print(f(SIMD[DType.float32, 8](1)))  # error: expected `SIMD[DType.float32, 4]` for parameter `v`
    print(f(SIMD[DType.int32, 4](1)))  # error: expected `SIMD[DType.float32, 4]` for parameter `v`
    print(f("x"))  # error: expected `SIMD[DType.float32, 4]` for parameter `v`
