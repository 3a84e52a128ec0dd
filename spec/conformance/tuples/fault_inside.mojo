# A place of a tuple may be a list, whose indices are checked at run time.
fn pick(t: Tuple[List[Int], Int]) -> Int:
    return t[0][t[1]]  # fault: index out of range

fn main():
    var xs: List[Int] = [5, 6]
    print(pick((xs, 1)))  # expect: 6
    print(pick((xs, 2)))
