# Eight points of the set at once: lanes that are done stay as they are.
fn steps(cx: SIMD[DType.float64, 8], cy: Float64, most: Int) -> SIMD[DType.int64, 8]:
    var x = SIMD[DType.float64, 8](0)
    var y = x
    var count = SIMD[DType.int64, 8](0)
    for _ in range(most):
        var inside = x * x + y * y <= 4
        if not any(inside):
            break
        count = inside.select(count + 1, count)
        var next = x * x - y * y + cx
        y = inside.select(2 * x * y + cy, y)
        x = inside.select(next, x)
    return count

fn main():
    for row in range(5):
        var cy = Float64(row - 2) * 0.5
        print(steps(SIMD[DType.float64, 8](-2, -1.6, -1.2, -0.8, -0.4, 0, 0.4, 0.8), cy, 50))
# expect: [1, 2, 3, 3, 4, 50, 3, 2]
# expect: [1, 3, 5, 6, 50, 50, 7, 3]
# expect: [50, 50, 50, 50, 50, 50, 7, 3]
# expect: [1, 3, 5, 6, 50, 50, 7, 3]
# expect: [1, 2, 3, 3, 4, 50, 3, 2]
