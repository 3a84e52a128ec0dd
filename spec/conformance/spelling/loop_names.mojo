# Plain, `ref` and `var` loop names.
fn main():
    var xs: List[Int] = [1, 2, 3]
    for ref x in xs:
        x *= 10
    for var x in xs:
        x += 1
        print(x, end=" ")
    print(xs)  # expect: 11 21 31 [10, 20, 30]
