# A value that was given away is destroyed there and cannot be used again.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn take(owned n: Noisy):
    print(n.name)

fn main():
    var a = Noisy("a")
    take(a^)
    print("and then?")
    print(a.name)  # error: `a` is used after
