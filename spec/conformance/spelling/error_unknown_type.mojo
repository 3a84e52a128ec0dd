# A misspelt type.
fn half(x: Flaot64) -> Float64:  # error: did you mean
    return x / 2

fn count(n: integer) -> Int:  # error: `integer` is not defined
    return n

fn main():
    print(half(1.0), count(2))
