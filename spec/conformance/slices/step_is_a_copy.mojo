# A slice with a step is a list of its own; one without shows the list that it is of.
fn main():
    var xs = [1, 2, 3, 4]
    back = List(xs[::-1])
    back[0] = 9
    back.append(0)
    print(xs, back)  # expect: [1, 2, 3, 4] [9, 3, 2, 1, 0]
    xs[3] = 40
    print(back, xs[::2], xs[1::2])  # expect: [9, 3, 2, 1, 0] [1, 3] [2, 40]
    var odd: [int] = xs[::2]
    odd[0] = 7
    print(xs, odd)  # expect: [1, 2, 3, 40] [7, 3]
    words = ["a", "b", "c"]
    var turned: [str] = words[::-1]
    turned[0] += "!"
    print(words, turned, words[::2] + ["z"])  # expect: [a, b, c] [c!, b, a] [a, c, z]
