# What changes in place needs no `global`.
struct Counter:
    var n: Int

    fn up(mut self):
        self.n += 1

xs = [1, 2]
grid = [[1], [2]]
counter = Counter(0)

def fill():
    xs.append(3)
    xs[0] = 10
    xs[1] += 5
    grid[1].append(9)
    for ref row in grid:
        row.append(0)
    counter.up()
    counter.n += 10

fn push(mut items: List[Int], x: Int):
    items.append(x)

def pushes():
    push(xs, 4)

fill()
pushes()
print(xs, grid, counter.n)  # expect: [10, 7, 3, 4] [[1, 0], [2, 9, 0]] 11
