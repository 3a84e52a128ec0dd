import third

print("first")

fn ready() -> Bool:
    return True

fn main():
    print("nobody calls this")
