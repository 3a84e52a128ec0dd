# A `let` is given its value once.
fn main():
    let limit = 10
    var n = 0
    while n < limit:
        n += 1
    limit = 20  # error: cannot assign to `limit`
    print(n, limit)
