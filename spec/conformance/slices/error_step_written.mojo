# A slice with a step that has a name is a copy: what would be written through it would be lost.
fn main():
    var xs = [1, 2, 3, 4]
    v = xs[::-1]
    v[0] = 9  # error: `v` is a slice with a step
    v[1:3] = [0, 0]  # error: `v` is a slice with a step
    v.append(5)  # error: `v` is a slice with a step
    w = v[0:2]
    w[0] = 7  # error: `v` is a slice with a step
    for ref x in v:  # error: `v` is a slice with a step
        x += 1
    var u: List[Int] = xs[::2]
    u[0] = 9
    var t = List(xs[::2])
    t.append(9)
    print(v, w, u, t)
