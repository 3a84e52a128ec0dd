# A result that is named in the signature and assigned in the body.
fn make(n: Int, out result: List[Int]):
    result = List[Int]()
    for i in range(n):
        result.append(n - i)

fn larger(a: Int, b: Int, out r: Int):
    if a > b:
        r = a
    else:
        r = b

fn main():
    var xs = make(3)
    xs.append(larger(5, 8))
    print(xs, make(0), larger(2, -2))  # expect: [3, 2, 1, 8] [] 2
