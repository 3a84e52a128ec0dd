# An element cannot be moved out of its list, which would have a hole.
fn take(owned s: str) -> str:
    return s + "!"

fn main():
    var names = ["ann", "bob"]
    print(take(names[0]^))  # error: cannot be transferred
    print(names)
