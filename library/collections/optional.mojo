"""A value, or none."""


struct Optional[T: Copyable & Movable](Copyable, Movable, Boolable, Writable):
    """A value of a type, or none. `None` and values of the type become one by themselves."""

    var _item: T
    var _full: Bool

    @implicit
    fn __init__(out self, var value: T):
        self._item = value^
        self._full = True

    fn __init__(out self):
        self._item = _blank(T)
        self._full = False

    fn __bool__(self) -> Bool:
        return self._full

    fn __is__(self) -> Bool:
        """Whether it is `None`."""
        return not self._full

    fn __eq__(self, other: Self) -> Bool:
        if self._full and other._full:
            return self._item == other._item
        return self._full == other._full

    fn __ne__(self, other: Self) -> Bool:
        return not self == other

    fn value(self) -> T:
        """The value; that there is none ends the run."""
        assert self._full, "the Optional has no value"
        return self._item

    fn unsafe_value(self) -> T:
        """The value; here that there is none is found, too."""
        return self.value()

    fn or_else(self, default: T) -> T:
        """The value, or another one if there is none."""
        return self._item if self._full else default

    fn take(mut self) -> T:
        """The value, which is gone afterwards."""
        assert self._full, "the Optional has no value"
        self._full = False
        var taken = self._item
        self._item = _blank(T)
        return taken^

    fn write_to[W: Writer](self, mut writer: W):
        if self._full:
            writer.write(self._item)
        else:
            writer.write("None")
