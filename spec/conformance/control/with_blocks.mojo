# `with` enters a value, runs the block and exits the value, however the block is left.
struct Section:
    var title: String

    fn __enter__(self) -> Int:
        print("begin", self.title)
        return len(self.title)

    fn __exit__(mut self):
        print("end", self.title)

fn early(n: Int) -> Int:
    with Section("a") as size:
        if n > 1:
            return n * size
        print("not yet")
    return 0

fn main():
    with Section("outer"), Section("inner") as n:
        print(n)
    # expect: begin outer
    # expect: begin inner
    # expect: 5
    # expect: end inner
    # expect: end outer
    print(early(5))
    # expect: begin a
    # expect: end a
    # expect: 5
    print(early(1))
    # expect: begin a
    # expect: not yet
    # expect: end a
    # expect: 0
    for i in range(3):
        with Section("turn"):
            if i == 1:
                break
            continue
    # expect: begin turn
    # expect: end turn
    # expect: begin turn
    # expect: end turn
