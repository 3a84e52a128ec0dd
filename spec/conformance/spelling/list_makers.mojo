# Lists made in the ways of several years.
fn main():
    var a: List[Int] = [1, 2]
    var b = List[Int](1, 2)
    var c = [1, 2]
    d: [int] = [1, 2]
    var e = List[Int](length=2, fill=0)
    e[0] = 1
    e[1] = 2
    print(a == b, c == d, e == a)  # expect: True True True
