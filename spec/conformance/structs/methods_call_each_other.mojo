# A method may call one that is declared after it, and itself.
struct Stairs:
    steps: int

    fn ways(self) -> int:
        return self.ways_from(0)

    fn ways_from(self, at: int) -> int:
        if at > self.steps:
            return 0
        if at == self.steps:
            return 1
        return self.ways_from(at + 1) + self.ways_from(at + 2)

print(Stairs(3).ways(), Stairs(10).ways())  # expect: 3 89
