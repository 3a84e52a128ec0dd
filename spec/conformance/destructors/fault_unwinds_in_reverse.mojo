# The values of one function die in the reverse order of their declarations.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn share(n: int) -> int:
    var a = Noisy("a")
    var b = Noisy("b")
    each = 100 // n  # fault: division by zero
    print(a.name, b.name)
    return each

fn main():
    print(share(4))
    # expect: a b
    # expect: drop b
    # expect: drop a
    # expect: 25
    print(share(0))
    # expect: drop b
    # expect: drop a
