# Only functions and types can be called.
fn main():
    var n = 5
    print(n(3))  # error: `n`
