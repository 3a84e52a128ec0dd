"""Functions of numbers that are written in the language."""


def isclose(a, b, *, atol: Float64 = 1e-08, rtol: Float64 = 1e-05, equal_nan: Bool = False) -> Bool:
    """Whether two numbers are nearly equal: apart by `atol`, or by `rtol` of the larger, at most.

        print(isclose(0.1 + 0.2, 0.3))  # True
    """
    if a == b:
        return True
    var x = Float64(a)
    var y = Float64(b)
    if x != x or y != y:
        return equal_nan and x != x and y != y
    if abs(x) == Float64.MAX * 2 or abs(y) == Float64.MAX * 2:
        return False
    return abs(x - y) <= max(atol, rtol * max(abs(x), abs(y)))


def align_up(value, alignment):
    """The next multiple of an alignment that is no smaller.

        print(align_up(10, 8))  # 16
    """
    return (value + alignment - 1) // alignment * alignment


def align_down(value, alignment):
    """The next multiple of an alignment that is no larger.

        print(align_down(10, 8))  # 8
    """
    return value // alignment * alignment


def rsqrt(x):
    """One over the square root.

        print(rsqrt(4.0))  # 0.5
    """
    return 1 / (x ** 0.5)


def recip(x):
    """One over a number.

        print(recip(4.0))  # 0.25
    """
    return 1 / x
