# A temporary in a condition is gone before the branch begins.
struct Check:
    var ok: bool

    fn passed(self) -> bool:
        return self.ok

    fn __del__(owned self):
        print("drop check")

fn main():
    if Check(True).passed():
        print("passed")
    # expect: drop check
    # expect: passed
    var n = 0
    while Check(n < 1).passed():
        print("round", n)
        n += 1
    print("end")
    # expect: drop check
    # expect: round 0
    # expect: drop check
    # expect: end
