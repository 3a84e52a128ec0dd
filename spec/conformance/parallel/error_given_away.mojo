# A value outside cannot be given away by every round.
fn take(owned xs: [int]) -> int:
    return len(xs)

fn main():
    var xs = [1, 2]
    total = 0
    parallel for i in range(3):
        total += take(xs^)  # error: `xs`
    print(total)
