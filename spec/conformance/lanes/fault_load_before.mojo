# An index of a load does not count from the end.
fn main():
    var xs: List[Int32] = [1, 2, 3, 4, 5]
    var i = -1
    print(xs.load[width=4](i))  # fault: index out of range: -1
