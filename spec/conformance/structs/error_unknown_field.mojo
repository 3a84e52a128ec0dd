# A field that the struct does not have; a near one is suggested.
struct Shape:
    colour: str
    width: int

s = Shape("red", 3)
print(s.wdith)  # error: did you mean `width`
print(s.mass)  # error: no field `mass`
s.height = 4  # error: no field `height`
