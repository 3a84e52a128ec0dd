# `in` and `not in` compare with each element.
xs = [2, 3, 5]
print(3 in xs, 4 in xs, 4 not in xs)  # expect: True False True
names = ["ann", "bob"]
print("bob" in names, "b" in names)  # expect: True False
print(1 in [0, 1], 2.5 in [2.5])  # expect: True True
nested = [[1, 2], [3]]
print([3] in nested, [1] in nested)  # expect: True False
