# A float becomes an int only by a cast.
fn main():
    var n: Int = 2.5  # error: cast
    var x = 1.5
    var m: Int = x  # error: cast
    var k = 1
    k = x * 2.0  # error: cast
    print(n, m, k)
