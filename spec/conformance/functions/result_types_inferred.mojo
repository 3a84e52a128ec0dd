# The result of an untyped function has the type that it returns.
def half(n):
    return n / 2

def is_big(n):
    return n > 100

def corner(w, h):
    return (w - 1, h - 1)

print(half(7))  # expect: 3.5
print(is_big(500) and not is_big(5))  # expect: True
x, y = corner(3, 4)
print(x * y)  # expect: 6
