# A given parameter that the function never uses dies at its entry.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn ignore(owned n: Noisy):
    print("ignoring")

fn main():
    var a = Noisy("a")
    ignore(a^)
    # expect: drop a
    # expect: ignoring
    ignore(Noisy("b"))
    # expect: drop b
    # expect: ignoring
