# A fault while compiling is an error.
alias zero = 5 - 5
comptime bad = 10 // zero  # error: division by zero

fn main():
    print(bad)
