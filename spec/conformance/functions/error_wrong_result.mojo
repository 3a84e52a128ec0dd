# The value returned has to be of the type that was written.
fn name(n: Int) -> String:
    return n  # error: expected

fn count(s: String) -> Int:
    return  # error: expected

fn main():
    print(name(1), count("a"))
