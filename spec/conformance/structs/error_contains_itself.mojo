# A struct cannot hold a value of its own type: it would have no end.
struct Link:
    value: int
    next: Link  # error: itself

fn main():
    print("never")
