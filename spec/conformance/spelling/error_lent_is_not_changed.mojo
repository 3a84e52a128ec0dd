# What a parameter says is only read may not be changed.
fn old(borrowed xs: List[Int]):
    xs.append(1)  # error: cannot change `xs`

fn newer(read xs: List[Int]):
    xs[0] = 5  # error: cannot change `xs`

fn today(imm xs: List[Int]):
    xs.clear()  # error: cannot change `xs`

fn main():
    var xs: List[Int] = [1]
    old(xs)
    newer(xs)
    today(xs)
