# A value lent in so many words dies in the caller, after the call.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn look(borrowed n: Noisy):
    print("look", n.name)
    print("looked")

fn main():
    var a = Noisy("a")
    look(a)
    # expect: look a
    # expect: looked
    # expect: drop a
    print("end")
    # expect: end
