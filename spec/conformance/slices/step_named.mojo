# A slice with a step that has a name keeps what it was made of; a list is made of it by List or a type.
fn main():
    var xs = [1, 2, 3, 4]
    v = xs[::-2]
    var u: List[Int] = xs[::2]
    var t = List(xs[1::2])
    u[0] = 9
    t.append(8)
    xs[0] = 7
    xs[::2] = v
    print(v, u, t, xs, v[0], len(v))  # expect: [4, 2] [9, 3] [2, 4, 8] [4, 2, 2, 4] 4 2
    v = [5]
    v[0] += 1
    print(v, [x for x in xs[::-1]])  # expect: [6] [4, 2, 2, 4]
