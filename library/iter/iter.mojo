"""Iterators: structs whose `__next__` gives one item after the other."""


@fieldwise_init
struct StopIteration(Copyable, Movable, Writable, Stringable):
    """What `__next__` raises when there are no more items."""

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("StopIteration")

    fn __str__(self) -> String:
        return "StopIteration"


struct _ListIterator[T: Copyable & Movable](Copyable, Movable):
    """Steps over a list of its own."""

    comptime Element = T
    var _values: List[T]
    var _at: Int

    fn __init__(out self, var values: List[T]):
        self._values = values^
        self._at = 0

    fn __iter__(self) -> Self:
        return self.copy()

    fn __next__(mut self) raises StopIteration -> T:
        if self._at >= len(self._values):
            raise StopIteration()
        self._at += 1
        return self._values[self._at - 1].copy()


def next(mut iterator):
    """The next item of an iterator; raises StopIteration if there is none.

        var it = iter([1, 2])
        print(next(it), next(it))  # 1 2
    """
    return iterator.__next__()
