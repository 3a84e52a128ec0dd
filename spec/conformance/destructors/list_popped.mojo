# What is taken out of a list dies where it is used for the last time.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b"), Noisy("c"), Noisy("d")]
    var last = xs.pop()
    print("took", last.name)
    # expect: took d
    # expect: drop d
    _ = xs.pop(0)
    # expect: drop a
    print("left", xs[0].name, xs[1].name)
    # expect: left b c
    # expect: drop b
    # expect: drop c
