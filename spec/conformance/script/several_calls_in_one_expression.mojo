# What an expression read before a call changes a variable is as it was then.
n = 1
s = "a"

fn bump() -> Int:
    global n
    n += 1
    return n

fn say() -> String:
    global s
    s += "b"
    return s

fn add(a: Int, b: Int) -> Int:
    return a * 100 + b

fn take(x: Int) -> Int:
    global n
    n += 10
    return x * 1000 + n

print(n + bump())  # expect: 3
print(add(n, bump()))  # expect: 203
print(take(n))  # expect: 3013
n += bump()
print(n)  # expect: 27
n = bump() + n
print(n)  # expect: 56
s += say()
print(s)  # expect: aab
print(s + say())  # expect: aabaabb
t = (n, bump())
print(t)  # expect: (56, 57)
print([n, bump(), n])  # expect: [57, 58, 58]
