# A fault passes through every caller and leaves nothing behind.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

fn deep(n: int) -> int:
    var r = Noisy("r" + str(n))
    if n == 0:
        k = 10 // n  # fault: division by zero
        print(k)
    m = deep(n - 1)
    print(r.name)
    return m

fn main():
    print(deep(2))
    # expect: drop r0
    # expect: drop r1
    # expect: drop r2
