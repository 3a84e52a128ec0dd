# A given number is the function's own variable.
fn countdown(owned n: Int) -> Int:
    var steps = 0
    while n > 0:
        n -= 3
        steps += 1
    return steps

fn main():
    var n = 10
    print(countdown(n), n)  # expect: 4 10
    print(countdown(n - 9), countdown(0))  # expect: 1 0
