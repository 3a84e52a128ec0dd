# What its elements cannot do, a list cannot.
struct Plain:
    var a: Int

fn shown():
    var xs = [Plain(1)]
    print(xs)  # error: `Plain` cannot be printed

fn compared():
    var xs = [(1, Plain(1))]
    print(xs == xs)  # error: `==` cannot compare `Plain` and `Plain`

fn ordered():
    var ys = [[Plain(1)]]
    print(ys < ys)  # error: `<` cannot compare `Plain` and `Plain`
