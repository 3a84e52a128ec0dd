# A keyword that names no field, and a field named twice.
struct Shape:
    colour: str
    width: int

a = Shape(colour="red", weight=3)  # error: `weight`
b = Shape("red", colour="blue", width=1)  # error: `colour`
print(a.width, b.width)
