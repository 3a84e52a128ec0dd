# Two fields of one name.
struct Shape:
    width: int
    colour: str
    width: f64  # error: `width`

print("never")
