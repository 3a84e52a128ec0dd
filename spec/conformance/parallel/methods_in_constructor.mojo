# In a constructor's loop a method may be called that reads other fields than are written, or none.
struct Made(Movable):
    var m: List[Int]
    var total: Int

    def __init__(out self, n: Int):
        self.m = [1 for _ in range(n)]
        self.total = 0
        parallel for i in range(n):
            self.m[i] = i + 2 * self.m[i]
        var sum = 0
        parallel for i in range(n):
            sum += self.five() + self.at(i)
        self.total = sum

    @staticmethod
    def five() -> Int:
        return 5

    def at(self, i: Int) -> Int:
        return self.m[i]


def main():
    var made = Made(4)
    print(made.m, made.total)  # expect: [2, 3, 4, 5] 34
