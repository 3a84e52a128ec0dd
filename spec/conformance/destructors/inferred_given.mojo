# Without a written convention, the call that is a value's last use gives it away.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn show(n: Noisy):
    print("show", n.name)
    print("shown")

fn main():
    var a = Noisy("a")
    show(a)
    # expect: show a
    # expect: shown
    print("once more")
    # expect: once more
    show(a)
    # expect: show a
    # expect: drop a
    # expect: shown
    print("end")
    # expect: end
