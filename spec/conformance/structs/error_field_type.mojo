# A field holds values of its own type only.
struct Shape:
    colour: str
    width: int

a = Shape(5, 3)  # error: expected
b = Shape("red", 3)
b.width = "wide"  # error: expected
b.colour = 1.5  # error: expected
print(a.width, b.width)
