# Where no convention is written, a method that changes `self` changes the caller's value.
struct Counter:
    n: int

    fn up(self, by: int = 1):
        self.n += by

    fn twice(self):
        self.up()
        self.up(by=10)

    fn get(self) -> int:
        return self.n

c = Counter(0)
c.up()
c.twice()
c.up(100)
print(c.get(), c.n)  # expect: 112 112
