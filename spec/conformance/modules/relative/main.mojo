from tree.left.leaf import path, cousin

print(path())  # expect: tree/left/leaf
print(cousin())  # expect: tree/right
