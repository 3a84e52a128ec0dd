# Longest Collatz chain from a start below N.
comptime N = 200000


def chain_length(start: Int) -> Int:
    var n = start
    var steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def main():
    var best = 0
    var best_start = 0
    for start in range(1, N):
        var steps = chain_length(start)
        if steps > best:
            best = steps
            best_start = start
    print(best_start, best)
