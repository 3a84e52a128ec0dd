# A slice is read when all arguments are there: none of them may change the list's length.
fn first(v: List[Int], n: Int) -> Int:
    return v[0] + n

fn main():
    var xs = [1, 2, 3]
    print(xs[0:2], xs.pop(0))  # error: `xs` is changed while
    print(first(xs[0:2], xs.pop()))  # error: `xs` is changed while
    print(f"{xs[0:2]} {xs.pop(0)}")  # error: `xs` is changed while
    print(List(xs[0:2]), xs.pop(0))
