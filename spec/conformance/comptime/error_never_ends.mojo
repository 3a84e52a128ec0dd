# What compile-time evaluation may cost is bounded.
fn forever(n: Int) -> Int:
    var i = n
    while i > 0:
        i += 1
        if i > 1000000:
            i = 1
    return i

comptime never = forever(1)  # error: steps

fn main():
    print(never)
