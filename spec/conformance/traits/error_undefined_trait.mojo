# A trait that nothing defines is told, though nobody calls the function.
fn f[T: Undefined](x: T):  # error: `Undefined` is not defined
    pass

struct S(AlsoUndefined):  # error: `AlsoUndefined` is not defined
    fn __init__(out self):
        pass

struct Point:
    fn __init__(out self):
        pass

fn g[T: Stringabel](x: T):  # error: did you mean `Stringable`?
    pass

fn main():
    pass
