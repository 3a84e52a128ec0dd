# A list is no vector: load it.
fn main():
    var xs: List[Float32] = [1, 2, 3, 4]
    var v: SIMD[DType.float32, 4] = xs  # error: expected `SIMD[DType.float32, 4]`, found `List[Floa
    print(v)
