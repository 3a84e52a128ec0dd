"""What is compiled together: units of bounded size, so that the first are ready early and LLVM
needs no more memory for 2,000 functions than for 50. On the path of a start: imports nothing."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    T = TypeVar("T")


def in_units(each: "Iterable[T]", words: "Callable[[T], int]", limit: int) -> "list[list[T]]":
    """Puts things in lists, in order, of at most `limit` words each, or of one thing."""
    units: list[list[T]] = []
    size = 0
    for thing in each:
        more = words(thing)
        if not units or size + more > limit:
            units.append([])
            size = 0
        units[-1].append(thing)
        size += more
    return units
