# A static method has no `self`.
struct Clock:
    hour: int

    @staticmethod
    fn later() -> int:
        return self.hour + 1  # error: `self`

print(Clock(3).hour)
