# The bit operators are for ints.
fn main():
    var x = 2.5
    var n = 6
    print(x & n)  # error: `&`
    print(x << 1)  # error: `<<`
    print(~x)  # error: `~`
