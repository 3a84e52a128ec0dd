# Mistakes of several kinds in one file are all reported.
fn no_result(n: Int) -> Int:  # error: without returning
    print(n)

fn main():
    print(unknown)  # error: `unknown` is not defined
    break  # error: `break` outside
    var s: String = 5  # error: expected
