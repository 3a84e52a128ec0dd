# Lists are equal when they have equal elements in the same order.
xs = [1, 2, 3]
print(xs == [1, 2, 3], xs == [3, 2, 1], xs == [1, 2])  # expect: True False False
print(xs != [1, 2, 3], xs != [])  # expect: False True
rows = [["a"], ["b", "c"]]
print(rows == [["a"], ["b", "c"]], rows == [["a"], ["b"]])  # expect: True False
