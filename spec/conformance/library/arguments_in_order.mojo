# Arguments of functions and methods that the compiler knows are what they were when they were
# evaluated, from left to right.
def bump(mut x: Int) -> Int:
    x += 1
    return x

x = 1
print(min(x, bump(x)), max(x, 0 - bump(x)))  # expect: 1 2
print("{} {} {}".format(x, bump(x), x))  # expect: 3 4 4
print(f"{x:3}{bump(x):3}{x:3}|{x}{bump(x)}{x}")  # expect:   4  5  5|566
xs = [0, 0]
x = 1
xs.insert(x, bump(x))
print(xs)  # expect: [0, 2, 0]
print(x, x, sep=String(bump(x)), end=String(bump(x)) + "\n")  # expect: 2324
print(String(x, bump(x), x), divmod(x, bump(x)))  # expect: 455 (0, 5)
