import shapes

print(area(3))  # error: `area` is not defined
print(shapes.area(3))
