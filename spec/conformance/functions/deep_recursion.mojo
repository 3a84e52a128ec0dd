# A recursion of a thousand calls is nothing special.
fn depth(n: Int) -> Int:
    if n == 0:
        return 0
    return 1 + depth(n - 1)

fn main():
    print(depth(1000))  # expect: 1000
