# What has effects is evaluated once, from left to right.
fn noisy(x: Int32) -> SIMD[DType.int32, 2]:
    print("made", x)
    return SIMD[DType.int32, 2](x)

fn main():
    print((noisy(3) ** 2).reduce_add())
    print((noisy(1) + noisy(2)) * noisy(3))
    print(noisy(4) > noisy(5))
    print(noisy(6).clamp(0, 5))
# expect: made 3
# expect: 18
# expect: made 1
# expect: made 2
# expect: made 3
# expect: [9, 9]
# expect: made 4
# expect: made 5
# expect: [False, False]
# expect: made 6
# expect: [5, 5]
