# A fault while the right side is evaluated, or because of the lengths, leaves the list as it was.
fn divide(mut xs: [int], ys: [int]):
    xs[0:3] = ys[0:3] // xs[0:3]

fn watched(mut xs: [int], ys: [int], which: int):
    if which == 0:
        xs[:] = ys[:] * 2
    else:
        divide(xs, ys)

struct Guard:
    items: [int]
    which: int
    fn __del__(owned self):
        print(self.items)
    fn run(mut self, ys: [int]):
        if self.which == 0:
            self.items[:] = ys[:] * 2
        else:
            self.items[0:3] = ys[0:3] // self.items[0:3]  # fault: division by zero

fn main():
    var g = Guard([1, 2, 0], 0)
    g.run([5, 6, 7])
    print(g.items)  # expect: [10, 12, 14]
    var h = Guard([1, 2, 0], 1)
    h.run([5, 6, 7])  # expect: [1, 2, 0]
    print(g.items)
    # expect: [10, 12, 14]
