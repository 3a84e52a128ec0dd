# A slice with a step is a list of its own, made where it stands: what is changed in it is lost.
fn bump(mut x: Int):
    x += 1

fn main():
    var xs = [3, 1, 2, 4]
    var rows = [[1], [2], [3]]
    xs[::2].clear()  # error: this changes nothing else
    xs[::2].sort()  # error: this changes nothing else
    xs[::2].append(1)  # error: this changes nothing else
    xs[::2].swap_elements(0, 1)  # error: this changes nothing else
    rows[::2][0].append(5)  # error: this changes nothing else
    xs[::2][0] = 5  # error: this changes nothing else
    bump(xs[::2][0])  # error: this changes nothing else
    for ref x in xs[::2]:  # error: this changes nothing else
        x += 1
    xs[::2] += 1
    print(xs, rows)
