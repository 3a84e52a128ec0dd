# A name that nothing defines.
fn main():
    var weight = 3
    print(weight + height)  # error: `height` is not defined
