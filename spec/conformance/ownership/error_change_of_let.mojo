# A name declared by `let`, or known at compile time, cannot be lent for change.
alias size = 3

fn bump(inout n: Int):
    n += 1

fn main():
    let n = 1
    bump(n)  # error: `n`
    bump(size)  # error: `bump`
    print(n, size)
