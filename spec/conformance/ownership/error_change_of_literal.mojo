# Only a place can be lent for change.
fn bump(mut n: Int):
    n += 1

fn main():
    var n = 1
    bump(n)
    bump(5)  # error: `bump`
    bump(n + 1)  # error: `bump`
    print(n)
