# How lists are written: brackets, commas, strings bare, floats and truth values as alone.
print([1, -2, 3])  # expect: [1, -2, 3]
print(["a", "b c"])  # expect: [a, b c]
print([0.5, 1e16, 100.0])  # expect: [0.5, 1e+16, 100.0]
print([True, False])  # expect: [True, False]
print([[1], [], [2, 3]])  # expect: [[1], [], [2, 3]]
empty: [int] = []
print(empty, len(empty))  # expect: [] 0
narrow: [f32] = [0.1, 3]
print("f32:", narrow, sep="")  # expect: f32:[0.1, 3.0]
