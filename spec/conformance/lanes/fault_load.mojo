# All elements that are loaded must be in the list.
fn main():
    var xs: List[Int32] = [1, 2, 3, 4, 5]
    print(xs.load[width=4](1))
    var i = 2
    print(xs.load[width=4](i))  # fault: index out of range: 5
# expect: [2, 3, 4, 5]
