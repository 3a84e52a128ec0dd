# A header needs a block.
fn main():
    var n = 2
    if n > 1:
    print(n)  # error: indent
