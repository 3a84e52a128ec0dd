# The lengths are compared before anything is stored.
struct Guard:
    items: [f32]
    fn __del__(owned self):
        print(self.items)
    fn run(mut self, ys: [f32], zs: [f32]):
        self.items[1:9] = ys[:] * 2.0 + zs[0:2]  # fault: lengths differ

fn main():
    var g = Guard([1.0, 2.0, 3.0])
    g.run([5.0, 6.0], [0.5, 0.25, 0.0])
    print(g.items)  # expect: [1.0, 10.5, 12.25]
    g.run([5.0, 6.0], [0.5])
    # expect: [1.0, 10.5, 12.25]
