# Walking a list with its indices, and two lists together.
names = ["a", "b", "c"]
for i, name in enumerate(names):
    print(i, name)
# expect: 0 a
# expect: 1 b
# expect: 2 c
total = 0
for x, y in zip([1, 2, 3], [10, 20, 30]):
    total += x * y
print(total)  # expect: 140
