# Parameters, locals, `var` in blocks and loop variables hide the script's variables.
x = 1
x = 2
xs = [5]

fn parameter(x: Int) -> Int:
    return x

fn local() -> Int:
    x = 10
    x += 1
    return x

fn typed() -> Int:
    var x: Int = 20
    xs: List[Int] = [1, 2]
    return x + len(xs)

fn loops() -> Int:
    t = 0
    for x in range(3):
        t += x
    return t

fn comprehension() -> Int:
    ys = [x * 2 for x in range(3)]
    return len(ys) + x

fn walrus() -> Int:
    if (x := 7) > 3:
        return x
    return 0

fn block() -> Int:
    if len(xs) > 0:
        var x = 30
        x += 1
        print(x)
    return x

print(parameter(3), local(), typed(), loops(), comprehension(), walrus())  # expect: 3 11 22 3 5 7
print(block())
# expect: 31
# expect: 2
print(x, xs)  # expect: 2 [5]
