# What is alive is destroyed in order on every edge; finally runs on each.
struct Noisy:
    var n: Int

    fn __init__(out self, n: Int):
        self.n = n

    fn __del__(deinit self):
        print("del", self.n)

fn check(x: Int) raises -> Int:
    var a = Noisy(x)
    if x > 2:
        raise Error("too big")
    return x * 2 + 0 * a.n

fn both(x: Int) raises -> String:
    try:
        return "got " + String(check(x))
    except e:
        if x > 5:
            raise
        return "caught " + String(e)
    finally:
        print("finally", x)

fn main() raises:
    print(both(1))
    # expect: del 1
    # expect: finally 1
    # expect: got 2
    print(both(4))
    # expect: del 4
    # expect: finally 4
    # expect: caught too big
    try:
        print(both(9))
    except e:
        print("outer", e)
    # expect: del 9
    # expect: finally 9
    # expect: outer too big
