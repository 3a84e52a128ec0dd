"""Iterators that are made of others, or of nothing."""


struct _Count(Copyable, Movable):
    var _next: Int
    var _step: Int

    fn __init__(out self, start: Int, step: Int):
        self._next = start
        self._step = step

    fn __iter__(self) -> Self:
        return self.copy()

    fn __next__(mut self) raises StopIteration -> Int:
        self._next += self._step
        return self._next - self._step


fn count(start: Int = 0, step: Int = 1) -> _Count:
    """Numbers without end.

        for i in count(10, 5):  # 10 15 20 …
    """
    return _Count(start, step)


struct _Repeat[T: Copyable & Movable](Copyable, Movable):
    var _value: T
    var _left: Int

    fn __init__(out self, value: T, left: Int):
        self._value = value.copy()
        self._left = left

    fn __iter__(self) -> Self:
        return self.copy()

    fn __next__(mut self) raises StopIteration -> T:
        if self._left == 0:
            raise StopIteration()
        if self._left > 0:
            self._left -= 1
        return self._value.copy()


def repeat[T: Copyable & Movable](value: T, *, times: Int) -> _Repeat[T]:
    """A value so many times.

        for x in repeat("a", times=3):  # a a a
    """
    return _Repeat[T](value, max(times, 0))


def repeat[T: Copyable & Movable](value: T) -> _Repeat[T]:
    """A value without end."""
    return _Repeat[T](value, -1)


struct _Cycle[T: Copyable & Movable](Copyable, Movable):
    var _values: List[T]
    var _at: Int

    fn __init__(out self, var values: List[T]):
        self._values = values^
        self._at = 0

    fn __iter__(self) -> Self:
        return self.copy()

    fn __next__(mut self) raises StopIteration -> T:
        if len(self._values) == 0:
            raise StopIteration()
        var found = self._values[self._at].copy()
        self._at = (self._at + 1) % len(self._values)
        return found^


def cycle(iterable):
    """The items of an iterable, again and again.

        for x in cycle([1, 2]):  # 1 2 1 2 …
    """
    return _Cycle([item for item in iterable])


struct _Take[I: Copyable & Movable](Copyable, Movable):
    var _inner: I
    var _left: Int

    fn __init__(out self, var inner: I, left: Int):
        self._inner = inner^
        self._left = left

    fn __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration:
        if self._left <= 0:
            raise StopIteration()
        self._left -= 1
        return self._inner.__next__()


def take(iterable, count: Int):
    """The first items of an iterable, so many at most.

        for x in take([1, 2, 3], 2):  # 1 2
    """
    return _Take(iter(iterable), count)


def islice(iterable, count: Int):
    """The first items of an iterable, so many at most."""
    return _Take(iter(iterable), count)


struct _Drop[I: Copyable & Movable](Copyable, Movable):
    var _inner: I
    var _left: Int

    fn __init__(out self, var inner: I, left: Int):
        self._inner = inner^
        self._left = left

    fn __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration:
        while self._left > 0:
            self._left -= 1
            _ = self._inner.__next__()
        return self._inner.__next__()


def drop(iterable, count: Int):
    """The items of an iterable behind the first so many.

        for x in drop([1, 2, 3], 2):  # 3
    """
    return _Drop(iter(iterable), count)


struct _Chain[A: Copyable & Movable, B: Copyable & Movable](Copyable, Movable):
    var _first: A
    var _second: B
    var _is_first: Bool

    fn __init__(out self, var first: A, var second: B):
        self._first = first^
        self._second = second^
        self._is_first = True

    fn __iter__(self) -> Self:
        return self.copy()

    def __next__(mut self) raises StopIteration:
        if self._is_first:
            try:
                return self._first.__next__()
            except e:
                self._is_first = False
        return self._second.__next__()


def chain(first, second):
    """The items of one iterable, then those of another.

        for x in chain([1], [2, 3]):  # 1 2 3
    """
    return _Chain(iter(first), iter(second))


struct _Product[A: Copyable & Movable, B: Copyable & Movable](Copyable, Movable):
    var _first: List[A]
    var _second: List[B]
    var _at: Int

    fn __init__(out self, var first: List[A], var second: List[B]):
        self._first = first^
        self._second = second^
        self._at = 0

    fn __iter__(self) -> Self:
        return self.copy()

    fn __next__(mut self) raises StopIteration -> Tuple[A, B]:
        if self._at >= len(self._first) * len(self._second):
            raise StopIteration()
        self._at += 1
        var i = (self._at - 1) // len(self._second)
        var j = (self._at - 1) % len(self._second)
        return (self._first[i].copy(), self._second[j].copy())


def product(first, second):
    """Each item of one iterable with each of another.

        for x, y in product([1, 2], ["a", "b"]):  # 1 a, 1 b, 2 a, 2 b
    """
    return _Product([x for x in first], [y for y in second])
