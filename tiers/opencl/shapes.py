"""How values lie in a device's memory: as in the host's, but that lists are found by offsets.

An element that is a scalar is kept in its natural width, any other as its slots, 64 bits each. A
list inside an element has as its three slots the offset of its first element in a *block* that
holds the elements of all such lists, its length, and the number of that block among those that a
turn writes to (0 in what is lent). So a list of lists is one block of headers and one of elements.
"""

from __future__ import annotations

from ...bytecode.code import Code, vector_slots
from ...spec.c_text import C_TYPES
from ...spec.records import frozen

SCALAR_KINDS = {type: c for type, c in C_TYPES.items() if type != "bits"}
SLOT = "uint64_t"


def scaled(count: str, units: int) -> str:
    """So many elements, in what they are made of."""
    return count if units == 1 else f"{count} * {units}"


def at(name: str, index: str, units: int = 1, offset: int = 0) -> str:
    """Part of an element of a list."""
    return f"{name}[{scaled(index, units)}{f' + {offset}' if offset else ''}]"


class RecursiveType(Exception):
    """A type that contains itself, by way of lists, has no number of blocks."""


@frozen
class Leaf:
    """A scalar, string or list among the slots of a value, its type, and a list's element type."""

    offset: int
    kind: str
    type: int
    element: int = -1

    @property
    def size(self) -> int:
        return 1 if self.kind in SCALAR_KINDS else 3


class Shapes:
    """Sizes and parts of a program's types."""

    def __init__(self, code: Code) -> None:
        self.types = code.types
        self._leaves: dict[int, tuple[Leaf, ...]] = {}

    def leaves(self, type: int) -> tuple[Leaf, ...]:
        found = self._leaves.get(type)
        if found is None:
            row = self.types[type]
            if row.kind in ("struct", "tuple"):
                parts: list[Leaf] = []
                for _, field in row.fields:
                    start = parts[-1].offset + parts[-1].size if parts else 0
                    for leaf in self.leaves(field):
                        parts.append(Leaf(start + leaf.offset, leaf.kind, leaf.type, leaf.element))
                found = tuple(parts)
            elif row.kind == "vector":
                words = vector_slots(self.types[row.element].kind, row.size)
                found = tuple(Leaf(word, "u64", type) for word in range(words))
            else:
                found = (Leaf(0, row.kind, type, row.element),)
            self._leaves[type] = found
        return found

    def slots(self, type: int) -> int:
        leaves = self.leaves(type)
        return leaves[-1].offset + leaves[-1].size if leaves else 0

    def lists(self, type: int) -> list[Leaf]:
        """The lists among the slots of a value."""
        return [leaf for leaf in self.leaves(type) if leaf.kind == "list"]

    def is_flat(self, type: int) -> bool:
        """Whether a value owns no memory."""
        return all(leaf.kind in SCALAR_KINDS for leaf in self.leaves(type))

    def scalar(self, type: int) -> str:
        """The kind of a type that is a scalar, else nothing."""
        kind = self.types[type].kind
        return kind if kind in SCALAR_KINDS else ""

    def stored(self, type: int) -> str:
        """The C type of which elements are made."""
        return SCALAR_KINDS.get(self.scalar(type), SLOT)

    def units(self, type: int) -> int:
        """How many of those an element is."""
        return 1 if self.scalar(type) else self.slots(type)

    def bytes(self, type: int) -> int:
        """Bytes of an element, on the host and on the device."""
        kind = self.scalar(type)
        if not kind:
            return 8 * self.slots(type)
        return 1 if kind == "bool" else int(kind[1:]) // 8

    def blocks(self, element: int, inside: tuple[int, ...] = ()) -> list[int]:
        """The element types of all lists below an element, each ahead of those below it."""
        if element in inside:
            raise RecursiveType(self.types[element].name)
        found: list[int] = []
        for leaf in self.lists(element):
            found += [leaf.element, *self.blocks(leaf.element, (*inside, element))]
        return found
