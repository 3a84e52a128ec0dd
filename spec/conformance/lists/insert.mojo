# Inserting puts a value before the element at an index, or at the end.
xs = ["b", "d"]
xs.insert(0, "a")
xs.insert(2, "c")
xs.insert(4, "e")
print(xs)  # expect: [a, b, c, d, e]
ns: [int] = []
ns.insert(0, 7)
print(ns)  # expect: [7]
