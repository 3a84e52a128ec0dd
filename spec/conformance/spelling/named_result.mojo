# A result that has a name, and one that has not.
fn squares_out(n: Int, out result: List[Int]):
    result = List[Int]()
    for i in range(n):
        result.append(i * i)

fn squares(n: Int) -> List[Int]:
    var result: List[Int] = []
    for i in range(n):
        result.append(i * i)
    return result

print(squares_out(4) == squares(4), squares_out(3))  # expect: True [0, 1, 4]
