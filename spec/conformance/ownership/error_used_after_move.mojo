# A name whose value was moved away has no value.
fn take(owned xs: [int]) -> int:
    return len(xs)

fn main():
    var xs = [1, 2]
    print(take(xs^))
    print(xs)  # error: `xs` is used after
    var s: String = "text"
    var t = s^
    print(s + t)  # error: `s` is used after
