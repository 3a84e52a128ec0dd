# A struct that says how it ends, but not how it is copied, has only one owner at a time.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn take(owned n: Noisy):
    print(n.name)

fn main():
    var a = Noisy("a")
    var b = a  # error: cannot be copied
    print(a.name, b.name)
    var c = Noisy("c")
    take(c)  # error: cannot be copied
    take(c)
