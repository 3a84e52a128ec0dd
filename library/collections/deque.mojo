"""Queues with two ends."""


struct Deque[T: Copyable & Movable](Copyable, Movable, Sized, Boolable, Writable):
    """Values in a row that come and go at both ends, in a constant time in the mean. With `maxlen`,
    those at the other end go when there are too many.

        var q = Deque[Int]()
        q.append(1)
        q.appendleft(0)
        print(q.popleft(), q.pop())  # 0 1
    """

    var _front: List[T]  # the first values, the very first at its end
    var _back: List[T]
    var _most: Int

    fn __init__(out self, *, maxlen: Int = -1, capacity: Int = 0, min_capacity: Int = 0, shrink: Bool = True):
        self._front = List[T]()
        self._back = List[T]()
        self._most = maxlen

    fn __init__(out self, var elements: List[T], *, maxlen: Int = -1):
        self._front = List[T]()
        self._back = elements^
        self._most = maxlen
        while self._most >= 0 and len(self) > self._most:
            _ = self.popleft()

    fn __len__(self) -> Int:
        return len(self._front) + len(self._back)

    fn __bool__(self) -> Bool:
        return len(self) > 0

    fn append(mut self, var value: T):
        """Adds a value at the end."""
        self._back.append(value^)
        if self._most >= 0 and len(self) > self._most:
            _ = self.popleft()

    fn appendleft(mut self, var value: T):
        """Adds a value at the beginning."""
        self._front.append(value^)
        if self._most >= 0 and len(self) > self._most:
            _ = self.pop()

    fn extend(mut self, values: List[T]):
        """Adds values at the end."""
        for value in values:
            self.append(value.copy())

    fn extendleft(mut self, values: List[T]):
        """Adds values at the beginning, one by one: the last becomes the first."""
        for value in values:
            self.appendleft(value.copy())

    fn pop(mut self) -> T:
        """The last value, which goes."""
        if len(self._back) == 0:
            self._turn_to_back()
        return self._back.pop()

    fn popleft(mut self) -> T:
        """The first value, which goes."""
        if len(self._front) == 0:
            self._turn_to_front()
        return self._front.pop()

    fn _turn_to_front(mut self):
        while len(self._back) > 0:
            self._front.append(self._back.pop())

    fn _turn_to_back(mut self):
        while len(self._front) > 0:
            self._back.append(self._front.pop())

    fn peek(self) -> T:
        """The last value, which stays."""
        return self[len(self) - 1]

    fn peekleft(self) -> T:
        """The first value, which stays."""
        return self[0]

    fn clear(mut self):
        """Removes all values."""
        self._front = List[T]()
        self._back = List[T]()

    fn reverse(mut self):
        """Turns the order around."""
        swap(self._front, self._back)

    fn rotate(mut self, n: Int = 1):
        """Moves so many values from the end to the beginning, or the other way for less than 0."""
        if len(self) > 0:
            for _ in range(n % len(self)):
                var last = self.pop()
                self._front.append(last^)

    fn __getitem__(self, index: Int) -> T:
        var i = index + len(self) if index < 0 else index
        if i < len(self._front):
            return self._front[len(self._front) - 1 - i].copy()
        return self._back[i - len(self._front)].copy()

    fn __setitem__(mut self, index: Int, var value: T):
        var i = index + len(self) if index < 0 else index
        if i < len(self._front):
            self._front[len(self._front) - 1 - i] = value^
        else:
            self._back[i - len(self._front)] = value^

    fn __contains__(self, value: T) -> Bool:
        return self.count(value) > 0

    fn count(self, value: T) -> Int:
        """How often a value is there."""
        var found = 0
        for each in self.__iter__():
            if each == value:
                found += 1
        return found

    fn __iter__(self) -> List[T]:
        var values = List[T]()
        for i in range(len(self)):
            values.append(self[i])
        return values^

    fn __eq__(self, other: Self) -> Bool:
        return self.__iter__() == other.__iter__()

    fn __ne__(self, other: Self) -> Bool:
        return not (self == other)

    fn __str__(self) -> String:
        return "Deque(" + String(self.__iter__())[1:-1] + ")"

    fn write_to[W: Writer](self, mut writer: W):
        writer.write("Deque(", String(self.__iter__())[1:-1], ")")
