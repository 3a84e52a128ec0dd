# A slice is written through: what it shows are elements of its list.
fn main():
    ys = [0, 0, 0, 0, 0, 0]
    rest = ys[1:]
    parallel for i in range(3):
        part = ys[i:i + 2]
        part[0] = i  # error: data race
    parallel for i in range(3):
        rest[0] = i  # error: data race
    parallel for i in range(3):
        rest[i] = i  # error: data race
    parallel for i in range(3):
        ys[i] = part_of(ys[i:i + 1])  # error: data race
    print(ys)

fn part_of(xs: List[Int]) -> Int:
    return xs[0]

fn in_turn(k: Int):
    xs = [1, 2, 3]
    ys = [1, 2, 3]
    parallel for i in range(3):
        mine = [1, 2]
        part = mine[0:]
        if k > 1:
            part = xs[0:]
        part[0] = i  # error: data race
    parallel for i in range(3):
        mine = [1, 2]
        part = mine[0:]
        for j in range(k):
            part[0] = j  # error: data race
            part = ys[0:]
    print(xs, ys)
