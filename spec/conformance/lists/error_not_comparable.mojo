# Lists of different elements are never equal: comparing them is a mistake.
xs = [1, 2]
names = ["a", "b"]
print(xs == names)  # error: compare
print("a" in xs)  # error: expected
