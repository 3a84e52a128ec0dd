# A moved value dies once, where its new name is used for the last time.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn main():
    var a = Noisy("a")
    var b = a^
    print("moved")
    # expect: moved
    b.hail()
    # expect: hail a
    # expect: drop a
    var c = Noisy("c")
    _ = c^
    # expect: drop c
    print("end")
    # expect: end
