"""Dictionaries: values by keys, in the order in which the keys came."""


struct DictEntry[K: KeyElement, V: Copyable & Movable](Copyable, Movable):
    """A key and its value."""

    var key: K
    var value: V

    fn __init__(out self, var key: K, var value: V):
        self.key = key^
        self.value = value^


struct Dict[K: KeyElement, V: Copyable & Movable](Copyable, Movable, Sized, Boolable, Writable):
    """Values by keys. Finding, storing and removing one takes a constant time in the mean.

    The entries stand in columns in the order of their keys' coming. `_table` has twice as many
    places or more: 0 for a free one, else one more than an entry's number. An entry that was
    removed keeps its number, with `_alive` unset, until the table is made anew.
    """

    var _keys: List[K]
    var _values: List[V]
    var _hashes: List[UInt64]
    var _alive: List[Bool]
    var _table: List[Int]
    var _count: Int

    fn __init__(out self):
        self._keys = List[K]()
        self._values = List[V]()
        self._hashes = List[UInt64]()
        self._alive = List[Bool]()
        self._table = List[Int](length=8, fill=0)
        self._count = 0

    fn __init__(out self, *, power_of_two_initial_capacity: Int):
        self = Dict[K, V]()

    @staticmethod
    fn fromkeys(keys: List[K], value: V) -> Self:
        """The same value for several keys."""
        var made = Dict[K, V]()
        for key in keys:
            made[key] = value
        return made^

    fn __len__(self) -> Int:
        return self._count

    fn __bool__(self) -> Bool:
        return self._count > 0

    fn _find(self, key: K, hashed: UInt64) -> Int:
        """The number of a key's entry, or -1."""
        var mask = len(self._table) - 1
        var place = Int(hashed & UInt64(mask))
        while True:
            var number = self._table[place] - 1
            if number < 0:
                return -1
            if self._hashes[number] == hashed and self._alive[number]:
                if self._keys[number] == key:
                    return number
            place = (place + 1) & mask

    fn _enter(mut self, hashed: UInt64, number: Int):
        """Enters an entry's number into the table."""
        var mask = len(self._table) - 1
        var place = Int(hashed & UInt64(mask))
        while self._table[place] != 0:
            place = (place + 1) & mask
        self._table[place] = number + 1

    fn _make_anew(mut self):
        """Leaves out what was removed, and makes room for as many entries again."""
        if self._count < len(self._keys):
            var keys = List[K]()
            var values = List[V]()
            var hashes = List[UInt64]()
            for i in range(len(self._keys)):
                if self._alive[i]:
                    keys.append(self._keys[i])
                    values.append(self._values[i])
                    hashes.append(self._hashes[i])
            self._keys = keys^
            self._values = values^
            self._hashes = hashes^
            self._alive = List[Bool](length=self._count, fill=True)
        var size = 8
        while size < 4 * self._count:
            size *= 2
        self._table = List[Int](length=size, fill=0)
        for i in range(self._count):
            self._enter(self._hashes[i], i)

    fn __setitem__(mut self, key: K, value: V):
        var hashed = hash(key)
        var number = self._find(key, hashed)
        if number >= 0:
            self._values[number] = value
            return
        if 2 * len(self._keys) + 2 > len(self._table):
            self._make_anew()
        self._enter(hashed, len(self._keys))
        self._keys.append(key)
        self._values.append(value)
        self._hashes.append(hashed)
        self._alive.append(True)
        self._count += 1

    fn __getitem__(self, key: K) -> V:
        var number = self._find(key, hash(key))
        assert number >= 0, "the dictionary does not have this key"
        return self._values[number]

    fn _checked_item(self, key: K) raises -> V:
        var number = self._find(key, hash(key))
        if number < 0:
            raise Error("KeyError")
        return self._values[number]

    fn _checked_pop(mut self, key: K) raises -> V:
        var number = self._find(key, hash(key))
        if number < 0:
            raise Error("KeyError")
        return self._remove(number)

    fn __contains__(self, key: K) -> Bool:
        return self._find(key, hash(key)) >= 0

    fn get(self, key: K) -> Optional[V]:
        """The value of a key, or none."""
        var number = self._find(key, hash(key))
        if number < 0:
            return Optional[V]()
        return Optional[V](self._values[number])

    fn get(self, key: K, default: V) -> V:
        """The value of a key, or another one."""
        var number = self._find(key, hash(key))
        return self._values[number] if number >= 0 else default

    fn find(self, key: K) -> Optional[V]:
        """The value of a key, or none."""
        return self.get(key)

    fn _remove(mut self, number: Int) -> V:
        self._alive[number] = False
        self._count -= 1
        return self._values[number]

    fn pop(mut self, key: K) -> V:
        """Removes a key; its value."""
        var number = self._find(key, hash(key))
        assert number >= 0, "the dictionary does not have this key"
        return self._remove(number)

    fn pop(mut self, key: K, default: V) -> V:
        """Removes a key, if it is there; its value, or another one."""
        var number = self._find(key, hash(key))
        return self._remove(number) if number >= 0 else default

    fn setdefault(mut self, key: K, default: V) -> V:
        """The value of a key, which gets one if it has none."""
        if key not in self:
            self[key] = default
        return self[key]

    fn update(mut self, other: Dict[K, V]):
        """Stores all entries of another dictionary."""
        for i in range(len(other._keys)):
            if other._alive[i]:
                self[other._keys[i]] = other._values[i]

    fn __or__(self, other: Dict[K, V]) -> Dict[K, V]:
        var made = self.copy()
        made.update(other)
        return made^

    fn clear(mut self):
        """Removes all entries."""
        self = Dict[K, V]()

    fn keys(self) -> List[K]:
        """The keys, in the order of their coming."""
        var made = List[K](capacity=self._count)
        for i in range(len(self._keys)):
            if self._alive[i]:
                made.append(self._keys[i])
        return made^

    fn values(self) -> List[V]:
        """The values, in the order of their keys' coming."""
        var made = List[V](capacity=self._count)
        for i in range(len(self._keys)):
            if self._alive[i]:
                made.append(self._values[i])
        return made^

    fn items(self) -> List[DictEntry[K, V]]:
        """The entries, in the order of their keys' coming."""
        var made = List[DictEntry[K, V]](capacity=self._count)
        for i in range(len(self._keys)):
            if self._alive[i]:
                made.append(DictEntry[K, V](self._keys[i], self._values[i]))
        return made^

    fn __iter__(self) -> List[K]:
        return self.keys()

    fn __eq__(self, other: Dict[K, V]) -> Bool:
        if self._count != other._count:
            return False
        for i in range(len(self._keys)):
            if self._alive[i]:
                var number = other._find(self._keys[i], self._hashes[i])
                if number < 0 or not (other._values[number] == self._values[i]):
                    return False
        return True

    fn __ne__(self, other: Dict[K, V]) -> Bool:
        return not self == other

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("{")
        var first = True
        for i in range(len(self._keys)):
            if self._alive[i]:
                if not first:
                    writer.write(", ")
                first = False
                writer.write(self._keys[i], ": ", self._values[i])
        writer.write("}")


fn _dict_of[K: KeyElement, V: Copyable & Movable](pairs: List[Tuple[K, V]]) -> Dict[K, V]:
    var made = Dict[K, V]()
    for key, value in pairs:
        made[key] = value.copy()
    return made^
