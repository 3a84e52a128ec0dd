# Vectors that are known while compiling, computed by the machine then.
comptime base = SIMD[DType.int32, 4](1, 2, 3, 4) * 10
comptime total = base.reduce_add()

fn powers() -> SIMD[DType.float64, 4]:
    var v = SIMD[DType.float64, 4](1)
    for i in range(4):
        v[i] = 2.0 ** i
    return v

comptime table = powers()

fn main():
    print(base, base[2], total)
    print(table, table * 2)
    var v = base
    v[0] = 0
    print(v, base)
# expect: [10, 20, 30, 40] 30 100
# expect: [1.0, 2.0, 4.0, 8.0] [2.0, 4.0, 8.0, 16.0]
# expect: [0, 20, 30, 40] [10, 20, 30, 40]
