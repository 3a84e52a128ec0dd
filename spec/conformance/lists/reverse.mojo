# `reverse` turns the list around in place; `reversed` only walks it backwards.
xs = [1, 2, 3, 4]
xs.reverse()
print(xs)  # expect: [4, 3, 2, 1]
backwards: [int] = []
for x in reversed(xs):
    backwards.append(x)
print(backwards, xs)  # expect: [1, 2, 3, 4] [4, 3, 2, 1]
one = ["only"]
one.reverse()
print(one)  # expect: [only]
