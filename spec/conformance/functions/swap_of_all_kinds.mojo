# What is swapped is what was meant when it was evaluated, be it a slice or what a struct gives.
struct Gives(Movable):
    var v: List[Int]

    fn __init__(out self):
        self.v = [1, 2]

    fn __getitem__(self, i: Int) -> Int:
        return self.v[i]

    fn __setitem__(mut self, i: Int, x: Int):
        self.v[i] = x


fn inc(mut i: Int) -> Int:
    i += 1
    return i


fn main():
    var i = 0
    var xs = [1, 2, 3]
    swap(i, xs[i])
    print(i, xs)  # expect: 1 [0, 2, 3]
    i = 0
    swap(xs[i], xs[inc(i)])
    print(i, xs)  # expect: 1 [2, 0, 3]
    var ys = [7, 8, 9]
    i = 0
    swap(xs[i], ys[inc(i)])
    print(xs, ys)  # expect: [8, 0, 3] [7, 2, 9]
    swap(xs[i], xs[(i := 2)])
    print(xs)  # expect: [8, 3, 0]
    var given = Gives()
    swap(given[0], given[1])
    swap(given[0], xs[0])
    print(given.v, xs)  # expect: [8, 1] [2, 3, 0]
    var zs = [1, 2, 3, 4, 5, 6]
    swap(zs[0:2], zs[2:4])
    print(zs)  # expect: [3, 4, 1, 2, 5, 6]
    var grid = [[1, 2], [3, 4]]
    i = 1
    swap(grid[i][0], grid[0][i])
    swap(grid[0], grid[i])
    print(grid)  # expect: [[2, 4], [1, 3]]
    var array: InlineArray[Int, 2] = [1, 2]
    var like: InlineArray[Int, 2] = [3, 4]
    swap(array, like)
    print(array[0], like[1])  # expect: 3 2
