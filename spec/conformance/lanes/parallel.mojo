# Vectors in parallel loops: in lists, as what a turn reads from outside, and as its own variables.
alias F4 = SIMD[DType.float32, 4]

fn lengths(points: List[F4]) -> List[Float32]:
    var weight = F4(1, 1, 1, 0)
    var made = List[Float32]()
    parallel for p in points:
        var q = p * weight
        q[3] = 0
        made.append((q * q).reduce_add())
    return made^

fn doubled(points: List[F4]) -> List[F4]:
    var made = List[F4]()
    parallel for p in points:
        made.append((p > 2).select(p + p, p).shuffle[3, 2, 1, 0]())
    return made^

fn main():
    var points = List[F4]()
    for i in range(1000):
        points.append(F4(Float32(i), 1, 2, 9))
    var all = lengths(points)
    print(all[0], all[3], all[999])
    print(doubled(points)[999])
    parallel for i in range(len(points)):
        points[i] = points[i] * 2 + F4(Float32(i))
    print(points[999])
# expect: 5.0 14.0 998006.0
# expect: [18.0, 2.0, 1.0, 1998.0]
# expect: [2997.0, 1001.0, 1003.0, 1017.0]
