# A struct that has only fields is built from them, in order or by name.
struct Room:
    label: str
    width: int
    depth: int

a = Room("attic", 4, 6)
b = Room(depth=2, label="box room", width=3)
c = Room("cellar", depth=9, width=8)
print(a.label, a.width * a.depth)  # expect: attic 24
print(b.label, b.width * b.depth)  # expect: box room 6
print(c.label, c.width - c.depth)  # expect: cellar -1
