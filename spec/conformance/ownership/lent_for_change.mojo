# A parameter lent for change: what the function does to it, the caller sees.
fn old(inout n: Int):
    n += 1

fn new(mut n: Int):
    n *= 10

fn push(mut xs: List[Int], n: Int):
    xs.append(n)

fn main():
    var n = 4
    old(n)
    new(n)
    print(n)  # expect: 50
    var xs = [1]
    push(xs, n)
    push(xs, 7)
    print(xs)  # expect: [1, 50, 7]
