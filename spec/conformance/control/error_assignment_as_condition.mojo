# `=` is no comparison.
fn main():
    var n = 2
    if n = 2:  # error: `==`
        print("two")
