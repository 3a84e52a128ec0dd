# More values than fields.
struct Shape:
    colour: str
    width: int

s = Shape("red", 3, 4)  # error: takes 2
print(s.width)
