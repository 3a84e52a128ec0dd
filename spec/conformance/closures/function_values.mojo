# Functions as values: in lists, fields, variables that change, results.
alias Op = fn(Int, Int) -> Int

fn add(a: Int, b: Int) -> Int:
    return a + b

fn mul(a: Int, b: Int) -> Int:
    return a * b

struct Button:
    var name: String
    var action: fn(Int) -> None

    fn __init__(out self, name: String, action: fn(Int) -> None):
        self.name = name
        self.action = action

    fn press(self, times: Int):
        self.action(times)

fn shout(n: Int):
    print("shout", n)

fn whisper(n: Int):
    print("whisper", n)

fn pick(name: String) -> Op:
    if name == "add":
        return add
    return mul

fn fold(xs: List[Int], op: Op) -> Int:
    var r = xs[0]
    for i in range(1, len(xs)):
        r = op(r, xs[i])
    return r

fn longer(mut xs: List[String], s: String):
    xs.append(s)

fn main():
    var ops: List[fn(Int, Int) -> Int] = [add, mul]
    ops.append(lambda a, b: a - b)
    for i in range(len(ops)):
        print(ops[i](5, 3))
    # expect: 8
    # expect: 15
    # expect: 2
    for op in ops:
        print(fold([2, 3, 4], op))
    # expect: 9
    # expect: 24
    # expect: -5
    var f = add
    print(f(1, 2))  # expect: 3
    f = mul
    print(f(4, 5), pick("add")(1, 1), fold([1, 2, 3], pick("mul")))  # expect: 20 2 6
    Button("a", shout).press(3)  # expect: shout 3
    var buttons = [Button("x", shout), Button("y", whisper)]
    for b in buttons:
        b.press(1)
    # expect: shout 1
    # expect: whisper 1
    var g: fn(mut List[String], String) -> None = longer
    var words = List[String]()
    g(words, "hi")
    print(words)  # expect: [hi]
