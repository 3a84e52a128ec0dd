# One name for what enumerate and zip give holds a tuple.
for p in enumerate(["a", "b"], 1):
    print(p, p[0] * 2, p[1])
# expect: (1, a) 2 a
# expect: (2, b) 4 b
for p in zip([1, 2], "xy", enumerate([0.5, 1.5])):
    print(p, p[2][1])
# expect: (1, x, (0, 0.5)) 0.5
# expect: (2, y, (1, 1.5)) 1.5
print([p[0] + p[1] for p in zip([1, 2], [3, 4])])  # expect: [4, 6]
r = range(9, 0, -3)
print(r, len(r), 6 in r, 5 in r, [i for i in r])  # expect: range(9, 0, -3) 3 True False [9, 6, 3]
