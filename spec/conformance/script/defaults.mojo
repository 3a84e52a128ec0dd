# A default that names a variable is evaluated at the call.
step = 1
names = ["a"]

fn next(x: Int, by: Int = step, label: String = names[0]) -> String:
    return label + String(x + by)

fn caller(step: Int) -> String:
    return next(step)

fn assigning() -> String:
    step = 100
    return next(step)

print(next(1))  # expect: a2
step = 5
names[0] = "b"
print(next(1), caller(7), assigning(), next(1, 1))  # expect: b6 b12 b105 b2
