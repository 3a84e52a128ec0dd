# A fault destroys only what would still have been used.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn hail(self):
        print("hail", self.name)

fn check(n: int):
    var early = Noisy("early")
    early.hail()
    var late = Noisy("late")
    assert n > 0, "too small"  # fault: assertion failed
    late.hail()

fn main():
    check(0)
    # expect: hail early
    # expect: drop early
    # expect: drop late
