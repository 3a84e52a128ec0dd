# A slice with a step that has a name is a copy; one without shows the list that it is of.
fn main():
    var xs = [1, 2, 3, 4]
    back = List(xs[::-1])
    back[0] = 9
    back.append(0)
    print(xs, back)  # expect: [1, 2, 3, 4] [9, 3, 2, 1, 0]
    xs[3] = 40
    print(back, xs[::2], xs[1::2])  # expect: [9, 3, 2, 1, 0] [1, 3] [2, 40]
    ref odd = xs[::2]
    xs[0] = 7
    print(xs, odd)  # expect: [7, 2, 3, 40] [1, 3]
    words = ["a", "b", "c"]
    turned = List(words[::-1])
    turned[0] += "!"
    print(words, turned, words[::2] + ["z"])  # expect: [a, b, c] [c!, b, a] [a, c, z]
