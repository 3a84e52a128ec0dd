# A method that says it only borrows `self` cannot change it.
struct Counter:
    n: int

    fn peek(borrowed self) -> int:
        self.n += 1  # error: `self`
        return self.n

print(Counter(1).peek())
