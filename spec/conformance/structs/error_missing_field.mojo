# Every field must be given a value.
struct Shape:
    colour: str
    width: int

a = Shape("red")  # error: misses `width`
b = Shape(width=4)  # error: misses `colour`
print(a.width, b.width)
