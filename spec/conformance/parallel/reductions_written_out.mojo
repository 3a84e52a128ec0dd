# A total may also be counted down, be written out as `t = t + e`, and be reduced by several loops.
struct Sums:
    var up: Int
    var down: Float64

    def run(mut self, xs: List[Float64]):
        parallel for x in xs:
            self.up = self.up + 1
            self.down = self.down - x

fn either(up: Bool, n: Int) -> Int:
    var result = 0
    if up:
        parallel for i in range(n):
            result += 1
    else:
        parallel for i in range(n):
            result -= 3
    return result

fn in_order(xs: List[Float64]) -> Float64:
    var t = 0.0
    var blocks = List[Float64]()
    for b in range(0, len(xs), 1024):
        var part = -0.0
        for i in range(b, min(b + 1024, len(xs))):
            part = part + xs[i] - 0.1
        blocks.append(part)
    return t + (blocks[0] + blocks[1])

fn both(xs: List[Float64]) -> Float64:
    var t = 0.0
    parallel for x in xs:
        t = t + x - 0.1
    return t

fn main():
    print(either(True, 100000), either(False, 100000))  # expect: 100000 -300000
    var xs = [i * 0.3 for i in range(2000)]
    print(both(xs) == in_order(xs))  # expect: True
    var n = 10
    var p = 1.0
    var small: UInt8 = 5
    parallel for i in range(1000):
        n = i + n
        p = 1.001 * p
        if i % 2 == 0:
            small -= 3
        else:
            small = small + 1 - 2
    print(n, small, p > 2.71 and p < 2.72)  # expect: 499510 53 True
    var s = Sums(0, 100.0)
    s.run([0.5, 1.5])
    print(s.up, s.down)  # expect: 2 98.0
