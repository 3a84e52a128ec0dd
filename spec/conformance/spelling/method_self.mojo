# `inout self`, `mut self` and a plain `self` that the method changes.
struct Counter:
    var n: Int

    fn up(inout self):
        self.n += 1

    fn up_new(mut self):
        self.n += 10

    fn up_plain(self):
        self.n += 100

    fn get(borrowed self) -> Int:
        return self.n

fn main():
    var c = Counter(0)
    c.up()
    c.up_new()
    c.up_plain()
    print(c.get())  # expect: 111
