# Functions without types are compiled for vectors, too; a script uses them at its top.
def lerp(a, b, t):
    return a + (b - a) * t

v = SIMD[DType.float32, 4](0, 10, 20, 30)
w = SIMD[DType.float32, 4](100)
print(lerp(v, w, Float32(0.5)))
print(lerp(v, w, SIMD[DType.float32, 4](0, 1, 0.25, 0.5)))
total = v
for x in [1, 2, 3]:
    total += Float32(x)
print(total, v)
# expect: [50.0, 55.0, 60.0, 65.0]
# expect: [0.0, 100.0, 40.0, 65.0]
# expect: [6.0, 16.0, 26.0, 36.0] [0.0, 10.0, 20.0, 30.0]
