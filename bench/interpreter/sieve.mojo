# Sieve of Eratosthenes over a list of flags, several times.
comptime N = 2000000
comptime ROUNDS = 4


def sieve(n: Int) -> List[Bool]:
    var prime = List[Bool](length=n + 1, fill=True)
    var i = 2
    while i * i <= n:
        if prime[i]:
            for j in range(i * i, n + 1, i):
                prime[j] = False
        i += 1
    return prime^


def main():
    var count = 0
    var last = 0
    for _ in range(ROUNDS):
        var prime = sieve(N)
        for i in range(2, N + 1):
            if prime[i]:
                count += 1
                last = i
    print(count, last)
