# A function without a result gives nothing to compute with.
fn greet(name: String):
    print("hello", name)

fn main():
    var n = 1 + greet("ann")  # error: `+`
    print(n)
