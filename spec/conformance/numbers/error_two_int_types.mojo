# Two ints of different types do not mix without a cast.
fn main():
    var a: Int32 = 5
    var b: Int16 = 6
    print(a + b)  # error: cast
    print(a + Int32(b))
    var c = 7
    print(a * c)  # error: cast
