import shapes

print(shapes)  # error: `shapes` is a module
shapes = 3
