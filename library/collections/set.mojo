"""Sets: values that are there once."""


struct Set[T: KeyElement](Copyable, Movable, Sized, Boolable, Writable):
    """Values that are there once, in the order of their coming: the keys of a dictionary."""

    var _data: Dict[T, Bool]

    fn __init__(out self, *values: T):
        self._data = Dict[T, Bool]()
        for value in values:
            self._data[value] = True

    fn __init__(out self, values: List[T]):
        self._data = Dict[T, Bool]()
        for value in values:
            self._data[value] = True

    fn __len__(self) -> Int:
        return len(self._data)

    fn __bool__(self) -> Bool:
        return len(self._data) > 0

    fn __contains__(self, value: T) -> Bool:
        return value in self._data

    fn __iter__(self) -> List[T]:
        return self._data.keys()

    fn add(mut self, value: T):
        """Adds a value."""
        self._data[value] = True

    fn remove(mut self, value: T):
        """Removes a value, which must be there."""
        _ = self._data.pop(value)

    fn discard(mut self, value: T):
        """Removes a value, if it is there."""
        _ = self._data.pop(value, False)

    fn pop(mut self) -> T:
        """Removes the value that came first, and gives it."""
        var values = self._data.keys()
        assert len(values) > 0, "the set is empty"
        _ = self._data.pop(values[0])
        return values[0]

    fn clear(mut self):
        """Removes all values."""
        self._data.clear()

    fn update(mut self, other: Set[T]):
        """Adds all values of another set."""
        for value in other._data.keys():
            self.add(value)

    fn union(self, other: Set[T]) -> Set[T]:
        """The values of either."""
        var made = self.copy()
        made.update(other)
        return made^

    fn intersection(self, other: Set[T]) -> Set[T]:
        """The values of both."""
        var made = Set[T]()
        for value in self._data.keys():
            if value in other:
                made.add(value)
        return made^

    fn difference(self, other: Set[T]) -> Set[T]:
        """The values that the other does not have."""
        var made = Set[T]()
        for value in self._data.keys():
            if value not in other:
                made.add(value)
        return made^

    fn issubset(self, other: Set[T]) -> Bool:
        """Whether the other has all of its values."""
        return len(self.intersection(other)) == len(self)

    fn issuperset(self, other: Set[T]) -> Bool:
        """Whether it has all values of the other."""
        return other.issubset(self)

    fn isdisjoint(self, other: Set[T]) -> Bool:
        """Whether they have no value in common."""
        return len(self.intersection(other)) == 0

    fn __or__(self, other: Set[T]) -> Set[T]:
        return self.union(other)

    fn __and__(self, other: Set[T]) -> Set[T]:
        return self.intersection(other)

    fn __sub__(self, other: Set[T]) -> Set[T]:
        return self.difference(other)

    fn __xor__(self, other: Set[T]) -> Set[T]:
        return (self - other) | (other - self)

    fn __le__(self, other: Set[T]) -> Bool:
        return self.issubset(other)

    fn __eq__(self, other: Set[T]) -> Bool:
        return len(self) == len(other) and self.issubset(other)

    fn __ne__(self, other: Set[T]) -> Bool:
        return not self == other

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("{")
        var first = True
        for value in self._data.keys():
            if not first:
                writer.write(", ")
            first = False
            writer.write(value)
        writer.write("}")


fn _set_of[T: KeyElement](values: List[T]) -> Set[T]:
    var made = Set[T]()
    for value in values:
        made.add(value)
    return made^
