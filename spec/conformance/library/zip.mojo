# `zip` walks several lists side by side and ends with the shortest.
names: [str] = ["ann", "bob", "cy"]
ages: [int] = [30, 25]
for name, age in zip(names, ages):
    print(name, age)
# expect: ann 30
# expect: bob 25
dot = 0.0
for a, b in zip([1.0, 2.0, 3.0], [0.5, 0.25, 0.0]):
    dot += a * b
print(dot)  # expect: 1.0
print([a + b + c for a, b, c in zip([1, 2], [10, 20], [100, 200])])  # expect: [111, 222]
