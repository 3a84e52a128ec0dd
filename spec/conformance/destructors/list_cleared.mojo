# Clearing a list destroys its elements, and the list lives on.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b")]
    print("clearing")
    # expect: clearing
    xs.clear()
    # expect: drop a
    # expect: drop b
    print("empty")
    # expect: empty
    xs.append(Noisy("c"))
    print("last:", xs[0].name)
    # expect: last: c
    # expect: drop c
