# Vectors in fields, lists, tuples, arguments and results; their lanes change there.
alias F4 = SIMD[DType.float32, 4]

struct Ray:
    var origin: F4
    var hits: Int

    fn __init__(out self, x: Float32):
        self.origin = F4(x, 0, 0, 1)
        self.hits = 0

    fn move(mut self, by: F4):
        self.origin += by
        self.origin[3] = 1

fn swapped(pair: Tuple[F4, Int]) -> Tuple[Int, F4]:
    return (pair[1], pair[0])

fn main():
    var r = Ray(2)
    r.move(F4(1, 2, 3, 4))
    r.origin[0] = 9
    print(r.origin, r.hits)
    print(swapped((F4(1), 5)))
    var xs = [F4(1), F4(2), r.origin]
    xs[0][2] = 7
    xs[1] = xs[0] * xs[2]
    xs.append(F4(0.5))
    print(xs, len(xs))
    for ref x in xs:
        x += 1
    for x in xs:
        print(x.reduce_max())
# expect: [9.0, 2.0, 3.0, 1.0] 0
# expect: (5, [1.0, 1.0, 1.0, 1.0])
# expect: [[1.0, 1.0, 7.0, 1.0], [9.0, 2.0, 21.0, 1.0], [9.0, 2.0, 3.0, 1.0], [0.5, 0.5, 0.5, 0.5]] 4
# expect: 8.0
# expect: 22.0
# expect: 10.0
# expect: 1.5
