# `with` over a context whose `__exit__` is given errors, which it may end.
from testing import assert_raises


struct Guard(Copyable, Movable):
    var name: String
    var ends: Bool

    fn __init__(out self, name: String, ends: Bool):
        self.name = name
        self.ends = ends

    fn __enter__(self) -> String:
        print("enter", self.name)
        return self.name

    fn __exit__(self):
        print("exit", self.name)

    fn __exit__(self, error: Error) -> Bool:
        print("exit", self.name, "by", error)
        return self.ends


struct Noted:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn __del__(deinit self):
        print("end of", self.name)


fn fails(text: String) raises -> Int:
    if text:
        raise Error(text)
    return 1


fn both(inner: Bool, outer: Bool) -> String:
    try:
        with Guard("outer", outer) as a, Guard("inner", inner) as b:
            var noted = Noted(a + b)
            print(fails("trouble"), noted.name)
    except e:
        return "caught " + String(e)
    return "went on"


fn early(n: Int) raises -> Int:
    with Guard("early", False):
        for i in range(10):
            if i == n:
                return i
    return -1


fn main() raises:
    with Guard("calm", False) as name:
        print(fails(""), name)
    # expect: enter calm
    # expect: 1 calm
    # expect: exit calm
    print(both(True, False))
    # expect: enter outer
    # expect: enter inner
    # expect: end of outerinner
    # expect: exit inner by trouble
    # expect: exit outer
    # expect: went on
    print(both(False, True))
    # expect: enter outer
    # expect: enter inner
    # expect: end of outerinner
    # expect: exit inner by trouble
    # expect: exit outer by trouble
    # expect: went on
    print(both(False, False))
    # expect: enter outer
    # expect: enter inner
    # expect: end of outerinner
    # expect: exit inner by trouble
    # expect: exit outer by trouble
    # expect: caught trouble
    print(early(3))
    # expect: enter early
    # expect: exit early
    # expect: 3
    with assert_raises():
        _ = fails("anything")
    with assert_raises(contains="thing"):
        _ = fails("anything")
    try:
        with assert_raises(contains="other"):
            _ = fails("anything")
    except e:
        print(e)  # expect: anything
    try:
        with assert_raises():
            _ = fails("")
    except e:
        print(e)  # expect: At contexts_that_see_errors.mojo:100:27: AssertionError: Didn't raise
