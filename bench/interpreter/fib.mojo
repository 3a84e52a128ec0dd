# Doubly recursive Fibonacci numbers: the cost of a call and a return.
comptime N = 34


def fib(n: Int) -> Int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    print(fib(N))
