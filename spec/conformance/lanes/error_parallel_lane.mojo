# Nor are its lanes the turns' own.
fn main():
    var t = SIMD[DType.float32, 4](0)
    parallel for i in range(4):
        t[i] = Float32(i)  # error: data race: `t` is changed by every iteration
    print(t)
