# What an inner function calls must be declared, and is seen by nobody else.
fn outer(n: Int) -> Int:
    fn up(n: Int) -> Int:
        return upp(n + 1)  # error: did you mean `up`
    return up(n)

fn other() -> Int:
    return down(3)  # error: `down` is not defined

print(outer(3), other())
