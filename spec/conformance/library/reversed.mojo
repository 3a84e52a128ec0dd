# `reversed` walks a list or a range from its end.
xs: [int] = [1, 2, 3]
for x in reversed(xs):
    print(x, end=" ")
print(xs)  # expect: 3 2 1 [1, 2, 3]
for i in reversed(range(2, 11, 3)):
    print(i, end=" ")
print()  # expect: 8 5 2
print([w + "!" for w in reversed(["a", "b"])])  # expect: [b!, a!]
