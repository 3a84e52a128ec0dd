# What an inner function calls must be declared; it sees no variables around it.
fn outer(n: Int) -> Int:
    var step = 2
    fn down(n: Int) -> Int:
        return n if n < 0 else down(n - step)  # error: `step` belongs to the enclosing function
    fn up(n: Int) -> Int:
        return upp(n + 1)  # error: did you mean `up`
    return down(n) + up(n)

fn other() -> Int:
    return down(3)  # error: `down` is not defined

print(outer(3), other())
