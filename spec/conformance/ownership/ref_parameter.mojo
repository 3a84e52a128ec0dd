# A `ref` parameter refers to the caller's value.
fn total(ref xs: List[Int]) -> Int:
    var t = 0
    for x in xs:
        t += x
    return t

fn main():
    var xs = [1, 2, 3]
    print(total(xs), total(xs))  # expect: 6 6
    xs.append(4)
    print(total(xs), xs)  # expect: 10 [1, 2, 3, 4]
