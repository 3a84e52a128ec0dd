# Three nested counting loops around a line of integer arithmetic.
comptime N = 350


def accumulate(n: Int) -> Int:
    var total = 0
    for i in range(n):
        for j in range(n):
            for k in range(n):
                total += i * j - k
    return total


def main():
    print(accumulate(N))
