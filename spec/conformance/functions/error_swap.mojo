# Only what is of one type changes places, and a slice is where its list is.
fn main():
    var xs = [1, 2, 3]
    var fs = [1.5]
    swap(xs, fs)  # error: expected
    var word = String("a")
    swap(xs, word)  # error: expected
    var two: InlineArray[Int, 2] = [1, 2]
    var three: InlineArray[Int, 3] = [1, 2, 3]
    swap(two, three)  # error: expected
    swap(two, xs)  # error: expected
    var c = []
    var d = []
    swap(c, d)
    c.append(1)
    d.append("x")  # error: expected
    var part = xs[0:2]
    var other = xs[1:3]
    swap(part, xs)  # error: slice
    swap(part, other)  # error: slice
    let kept = [1]
    swap(kept, xs)  # error: `let`
    print(xs, fs, word, part, other, c, d)
