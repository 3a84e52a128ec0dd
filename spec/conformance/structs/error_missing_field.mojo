# Every field must be given a value.
struct Shape:
    colour: str
    width: int

a = Shape("red")  # error: missing
b = Shape(width=4)  # error: missing
print(a.width, b.width)
