"""Loops that are given what to do as a function."""


fn parallelize[f: fn(Int) capturing -> None](count: Int):
    """Calls a function with 0, 1, … below a count.

        @parameter
        fn square(i: Int):
            squares[i] = i * i

        parallelize[square](len(squares))
    """
    for i in range(count):
        f(i)


fn parallelize[f: fn(Int) capturing -> None](count: Int, workers: Int):
    """The same, by so many workers at most."""
    for i in range(count):
        f(i)


fn sync_parallelize[f: fn(Int) capturing -> None](count: Int):
    """Calls a function with 0, 1, … below a count, and comes back when all are done."""
    for i in range(count):
        f(i)


fn map[f: fn(Int) capturing -> None](count: Int):
    """Calls a function with 0, 1, … below a count, in order."""
    for i in range(count):
        f(i)


fn vectorize[
    f: fn[width: Int](Int) capturing -> None, simd_width: Int, *, unroll_factor: Int = 1
](count: Int):
    """Calls a function for every index below a count: with the width where as many are left, then
    one by one.

        @parameter
        fn double[width: Int](i: Int):
            p.store(i, p.load[width=width](i) * 2)

        vectorize[double, 4](n)
    """
    var i = 0
    while i + simd_width <= count:
        f[simd_width](i)
        i += simd_width
    while i < count:
        f[1](i)
        i += 1


fn vectorize[simd_width: Int, f: fn[width: Int](Int) capturing -> None](count: Int):
    """The same, in the order of 2023."""
    var i = 0
    while i + simd_width <= count:
        f[simd_width](i)
        i += simd_width
    while i < count:
        f[1](i)
        i += 1


fn vectorize[
    f: fn[width: Int](Int) capturing -> None, simd_width: Int, *, size: Int, unroll_factor: Int = 1
]():
    """The same of a count that is known while compiling."""
    var i = 0
    while i + simd_width <= size:
        f[simd_width](i)
        i += simd_width
    while i < size:
        f[1](i)
        i += 1


fn vectorize[simd_width: Int, *, unroll_factor: Int = 1](count: Int, f: fn[width: Int](Int) -> None):
    """The same, the function given as an argument."""
    var i = 0
    while i + simd_width <= count:
        f[simd_width](i)
        i += simd_width
    while i < count:
        f[1](i)
        i += 1


fn unroll[f: fn[i: Int]() capturing -> None, count: Int]():
    """Calls a function with each compile-time index below a count."""
    comptime for i in range(count):
        f[i]()


fn unroll[count: Int, f: fn[i: Int]() capturing -> None]():
    """The same, in the order of 2023."""
    comptime for i in range(count):
        f[i]()


fn tile[f: fn[width: Int](Int) capturing -> None, widths: List[Int]](start: Int, end: Int):
    """Calls a function over a range in steps, the largest width first that fits."""
    var at = start
    comptime for width in widths:
        while at + width <= end:
            f[width](at)
            at += width


fn elementwise[f: fn[width: Int](Int) capturing -> None, simd_width: Int](count: Int):
    """Calls a function for every index below a count, as `vectorize` does."""
    vectorize[f, simd_width](count)
