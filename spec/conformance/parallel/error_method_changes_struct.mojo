# Nor can a method change a struct that is outside the loop.
struct Counter:
    n: int

    fn up(self, by: int):
        self.n += by

c = Counter(0)
parallel for i in range(5):
    c.up(i)  # error: data race
print(c.n)
