# References into other fields, to elements of one's own, and structs that run code when they end.
struct World(Movable):
    var cells: List[Int]
    var weights: List[Int]
    var rows: List[List[Int]]
    var n: Int

    def __init__(out self, n: Int):
        self.cells = [0 for _ in range(n)]
        self.weights = [i * i for i in range(n)]
        self.rows = [[i, i + 1] for i in range(n)]
        self.n = n

    def at(self, i: Int) -> Int:
        return self.weights[i]


struct Watched(Movable):
    var cells: List[Int]

    def __init__(out self, n: Int):
        self.cells = [i for i in range(n)]

    def __del__(deinit self):
        print("gone", self.cells[0], self.cells[1])


def main():
    var world = World(20)
    ref weights = world.weights
    ref all = world
    parallel for i in range(world.n):
        world.cells[i] = weights[i] + all.n
    print(world.cells[19])  # expect: 381
    parallel for w in weights:
        world.cells.append(w)
    print(len(world.cells), world.cells[39])  # expect: 40 361
    parallel for i in range(all.n):
        all.cells[i] -= all.weights[i]
    print(world.cells[0], world.cells[19])  # expect: 20 20
    parallel for i in range(world.n):
        for ref x in world.rows[i]:
            x += i
    parallel for ref row in world.rows:
        for ref x in row:
            x *= 2
    print(world.rows[0], world.rows[19])  # expect: [0, 2] [76, 78]
    var watched = Watched(3)
    parallel for i in range(5):
        watched.cells[i] = 100 + i  # fault: index out of range
    # expect: gone 100 101
