# A lane is read and assigned by its index; a negative one counts from the end.
fn main():
    var v = SIMD[DType.float32, 4](10, 20, 30, 40)
    print(v[0], v[3], v[-1], len(v), v.size)
    v[1] = 5
    v[-1] += 0.5
    for i in range(len(v)):
        v[i] = v[i] * 2
    print(v)
    var i = 2
    print(v[i], v[i - 3])
# expect: 10.0 40.0 40.0 4 4
# expect: [20.0, 10.0, 60.0, 81.0]
# expect: 60.0 81.0
