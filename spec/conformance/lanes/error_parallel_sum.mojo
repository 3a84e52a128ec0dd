# A vector is not what parallel turns add up to.
fn main():
    var t = SIMD[DType.float32, 4](0)
    parallel for i in range(100):
        t += Float32(i)  # error: data race: `t` is assigned by every iteration
    print(t)
