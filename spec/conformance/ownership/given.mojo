# A parameter that is given belongs to the function; the caller keeps its own when it copies.
fn sum_more(owned xs: List[Int]) -> Int:
    xs.append(1000)
    var total = 0
    for x in xs:
        total += x
    return total

fn sum_again(var xs: List[Int]) -> Int:
    xs[0] = 0
    return sum_more(xs^)

fn main():
    var xs = [1, 2]
    print(sum_more(xs.copy()), xs)  # expect: 1003 [1, 2]
    print(sum_again(xs.copy()), xs)  # expect: 1002 [1, 2]
    print(sum_more(xs^))  # expect: 1003
