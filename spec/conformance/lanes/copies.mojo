# A vector is a value: a copy changes nothing else, nor does a parameter.
fn changed(var v: SIMD[DType.int32, 2]) -> SIMD[DType.int32, 2]:
    v[0] = 99
    return v

fn bump(mut v: SIMD[DType.int32, 2]):
    v[1] += 1

fn main():
    var a = SIMD[DType.int32, 2](1, 2)
    var b = a
    b[0] = 5
    print(a, b, changed(a), a)  # expect: [1, 2] [5, 2] [99, 2] [1, 2]
    bump(a)
    print(a)  # expect: [1, 3]
