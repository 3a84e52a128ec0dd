# A compile-time name in a function hides the one outside.
alias N = 1

fn inner() -> Int:
    alias N = 50
    return N * 2

fn main():
    print(N, inner(), N)  # expect: 1 100 1
