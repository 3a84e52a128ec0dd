# Lists in fields: the iterations of a method's loop write one and read others.


struct Rule(Copyable, Movable):
    var weights: List[Int]
    var shift: Int

    def __init__(out self, n: Int):
        self.weights = [i % 3 for i in range(n)]
        self.shift = 1


struct World(Movable):
    var n: Int
    var now: List[Int]
    var next: List[Int]
    var rule: Rule
    var rows: List[List[Int]]
    var seen: List[String]

    def __init__(out self, n: Int):
        self.n = n
        self.now = [0 for _ in range(n)]
        self.next = List[Int](length=n, fill=0)
        self.rule = Rule(n)
        self.rows = [[i] for i in range(n)]
        self.seen = []
        parallel for i in range(n):
            self.now[i] = i * i

    def step(mut self):
        parallel for i in range(self.n):
            var left = self.now[i - 1] if i > 0 else 0
            self.next[i] = (left + self.now[i]) * self.rule.weights[i] + self.rule.shift
        swap(self.now, self.next)

    def grow(mut self):
        parallel for i in range(len(self.rows)):
            self.rows[i].append(self.now[i])
            self.rows[i][0] += len(self.rows[i])
            self.seen.append(String(self.now[i]))
        parallel for ref row in self.rows:
            row.append(self.n)
        parallel for i, x in enumerate(self.now):
            self.now[i] = x + self.rule.weights[0]

    def learn(mut self):
        parallel for i in range(self.n):
            self.rule.weights[self.n - 1 - i] += self.rule.shift * i
            self.next[i] -= 1


def main():
    var world = World(6)
    print(world.now)  # expect: [0, 1, 4, 9, 16, 25]
    world.step()
    print(world.now, world.next)
    # expect: [1, 2, 11, 1, 26, 83] [0, 1, 4, 9, 16, 25]
    world.learn()
    print(world.rule.weights, world.next)
    # expect: [5, 5, 5, 2, 2, 2] [-1, 0, 3, 8, 15, 24]
    world.grow()
    print(world.rows)
    # expect: [[2, 1, 6], [3, 2, 6], [4, 11, 6], [5, 1, 6], [6, 26, 6], [7, 83, 6]]
    print(world.seen, world.now)
    # expect: [1, 2, 11, 1, 26, 83] [6, 7, 16, 6, 31, 88]
    parallel for i in range(world.n):
        world.next[i] = world.now[world.n - 1 - i] + world.rows[i][1]
        world.rule.weights.append(world.now[i])
    print(world.next, len(world.rule.weights))  # expect: [89, 33, 17, 17, 33, 89] 12
