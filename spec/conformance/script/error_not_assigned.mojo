# A variable must be assigned before the first call that needs it.
fn shown() -> Int:
    return len(xs)

def quiet():
    print(ys)

print(shown())  # error: `xs` is not assigned on every path
quiet()  # error: `ys` is not assigned on every path
xs = [1]
ys = [2]
