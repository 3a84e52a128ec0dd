# Four ways to say that an argument is only read.
fn plain(xs: List[Int]) -> Int:
    return len(xs)

fn old(borrowed xs: List[Int]) -> Int:
    return len(xs)

fn newer(read xs: List[Int]) -> Int:
    return len(xs)

fn today(imm xs: List[Int]) -> Int:
    return len(xs)

fn main():
    var xs: List[Int] = [1, 2]
    print(plain(xs), old(xs), newer(xs), today(xs))  # expect: 2 2 2 2
