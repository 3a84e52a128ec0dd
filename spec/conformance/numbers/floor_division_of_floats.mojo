# `//` and `%` on floats floor too.
fn main():
    var x = 7.5
    var y = 2.0
    print(x // y, x % y)  # expect: 3.0 1.5
    print(-x // y, -x % y)  # expect: -4.0 0.5
    print(x // -y, x % -y)  # expect: -4.0 -0.5
    print(-x // -y, -x % -y)  # expect: 3.0 -1.5
