# A name made by `var` ends with its block.
fn main():
    if True:
        var inner = 5
        print(inner)
    print(inner)  # error: `inner` is not defined
