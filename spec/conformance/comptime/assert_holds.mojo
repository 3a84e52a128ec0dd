# An assertion checked while compiling.
alias N = 8

fn log2(n: Int) -> Int:
    return 0 if n <= 1 else 1 + log2(n // 2)

fn main():
    comptime assert N > 0, "N must be positive"
    comptime assert 1 << log2(N) == N, "N must be a power of two"
    print(log2(N))  # expect: 3
