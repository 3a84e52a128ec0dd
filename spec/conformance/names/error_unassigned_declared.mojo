# A declaration alone gives no value.
fn main():
    var n: Int
    var m: Int
    m = 4
    print(n + m)  # error: `n` is not assigned
