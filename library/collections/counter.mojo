"""How often values are there."""


@fieldwise_init
struct CountTuple[V: KeyElement](Copyable, Movable):
    """A value, and how often it is there."""

    var _value: V
    var _count: Int

    fn __getitem__(self, index: Int) -> Int:
        return self._count


struct Counter[V: KeyElement](Copyable, Movable, Sized, Boolable):
    """How often values are there: a dictionary of counts, 0 for what was never counted.

        var c = Counter[String]("a", "b", "a")
        print(c["a"], c["z"])  # 2 0
    """

    var _data: Dict[V, Int]

    fn __init__(out self, *values: V):
        self._data = Dict[V, Int]()
        for value in values:
            self._data[value] = self._data.get(value, 0) + 1

    fn __init__(out self, values: List[V]):
        self._data = Dict[V, Int]()
        for value in values:
            self._data[value] = self._data.get(value, 0) + 1

    fn __len__(self) -> Int:
        return len(self._data)

    fn __bool__(self) -> Bool:
        return len(self._data) > 0

    fn __getitem__(self, value: V) -> Int:
        return self._data.get(value, 0)

    fn __setitem__(mut self, value: V, count: Int):
        self._data[value] = count

    fn __contains__(self, value: V) -> Bool:
        return value in self._data

    fn __iter__(self) -> List[V]:
        return self._data.keys()

    fn keys(self) -> List[V]:
        """What was counted."""
        return self._data.keys()

    fn values(self) -> List[Int]:
        """The counts."""
        return self._data.values()

    fn total(self) -> Int:
        """All counts together."""
        return sum(self._data.values())

    fn update(mut self, other: Self):
        """Adds the counts of another."""
        for value in other.keys():
            self._data[value] = self[value] + other[value]

    fn subtract(mut self, other: Self):
        """Takes the counts of another away."""
        for value in other.keys():
            self._data[value] = self[value] - other[value]

    fn __add__(self, other: Self) -> Self:
        var made = self.copy()
        made.update(other)
        return made^

    fn pop(mut self, value: V) -> Int:
        """The count of a value, which goes."""
        return self._data.pop(value)

    fn clear(mut self):
        """Forgets all."""
        self._data = Dict[V, Int]()

    fn most_common(self, n: Int) -> List[CountTuple[V]]:
        """The most frequent values with their counts, of equals those first that came first."""
        var left = self._data.keys()
        var found = List[CountTuple[V]]()
        while len(found) < n and len(left) > 0:
            var best = 0
            for i in range(len(left)):
                if self[left[i]] > self[left[best]]:
                    best = i
            var value = left.pop(best)
            found.append(CountTuple[V](value, self[value]))
        return found^
