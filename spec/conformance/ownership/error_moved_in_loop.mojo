# What is moved in a loop is gone in the next round.
fn take(owned xs: [int]) -> int:
    return len(xs)

fn main():
    var xs = [1, 2]
    var total = 0
    for i in range(2):
        total += take(xs^)  # error: `xs` is used after
    print(total)
