fn wrong(x: Int) -> String:
    return x  # error: expected `String`

fn unused() -> Int:
    return nowhere  # error: `nowhere` is not defined
