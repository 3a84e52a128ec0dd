struct A:
    var x: Int

    fn __init__():  # error: takes no `self`
        pass

struct B:
    fn method(*, x: Int):  # error: takes no `self`
        pass

struct C:
    @staticmethod
    fn made() -> Int:
        return 1

print(C.made())
