# What a struct does when an item is stored is not known to keep to one index.
struct Halves:
    xs: [int]

    fn __getitem__(self, i: int) -> int:
        return self.xs[i // 2]

    fn __setitem__(mut self, i: int, x: int):
        self.xs[i // 2] = x

fn main():
    halves = Halves([0, 0, 0, 0])
    parallel for i in range(8):
        halves[i] = i  # error: data race
    parallel for i in range(8):
        halves[i] += i  # error: data race
    print(halves.xs)
