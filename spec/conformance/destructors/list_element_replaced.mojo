# A new element in place of an old one: the old one dies.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn main():
    var xs = [Noisy("a"), Noisy("b"), Noisy("c")]
    print("replacing")
    # expect: replacing
    xs[1] = Noisy("new")
    # expect: drop b
    print("replaced by", xs[1].name)
    # expect: replaced by new
    # expect: drop a
    # expect: drop new
    # expect: drop c
