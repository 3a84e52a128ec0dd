# Comparison operators, each by its method.
struct Grade:
    var points: Int

    fn __eq__(self, other: Grade) -> Bool:
        return self.points == other.points

    fn __ne__(self, other: Grade) -> Bool:
        return self.points != other.points

    fn __lt__(self, other: Grade) -> Bool:
        return self.points < other.points

    fn __le__(self, other: Grade) -> Bool:
        return self.points <= other.points

    fn __gt__(self, other: Grade) -> Bool:
        return self.points > other.points

    fn __ge__(self, other: Grade) -> Bool:
        return self.points >= other.points

fn main():
    var a = Grade(3)
    var b = Grade(5)
    print(a == b, a != b, a < b, a <= b, a > b, a >= b)
    # expect: False True True True False False
    print(a == Grade(3), a >= Grade(3))  # expect: True True
