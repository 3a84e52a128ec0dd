# A pure function called at compile time.
fn fib(n: Int) -> Int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)

comptime F15 = fib(15)
alias F10 = fib(10)

fn main():
    print(F10, F15)  # expect: 55 610
    print(F15 == fib(15))  # expect: True
