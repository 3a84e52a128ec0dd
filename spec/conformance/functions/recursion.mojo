# A function that calls itself.
fn fib(n: Int) -> Int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

fn power(x: Float64, n: Int) -> Float64:
    return 1.0 if n == 0 else x * power(x, n - 1)

fn main():
    print(fib(10), fib(20))  # expect: 55 6765
    print(power(1.5, 3))  # expect: 3.375
