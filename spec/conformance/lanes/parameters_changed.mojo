# Lanes of a parameter are the function's own, unless it is passed for change.
def first(v: SIMD[DType.int32, 4]) -> Int32:
    v[0] = 100
    return v.reduce_add()

fn clear(mut v: SIMD[DType.int32, 4], at: Int):
    v[at] = 0

def untyped(v):
    v[1] = 7
    return v

fn main():
    var a = SIMD[DType.int32, 4](1)
    print(first(a), a, untyped(a), a)  # expect: 103 [1, 1, 1, 1] [1, 7, 1, 1] [1, 1, 1, 1]
    clear(a, 3)
    print(a)  # expect: [1, 1, 1, 0]
