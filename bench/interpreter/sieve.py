"""Sieve of Eratosthenes over a list of flags, several times."""

N = 2000000
ROUNDS = 4


def sieve(n):
    prime = [True] * (n + 1)
    i = 2
    while i * i <= n:
        if prime[i]:
            for j in range(i * i, n + 1, i):
                prime[j] = False
        i += 1
    return prime


def main():
    count = 0
    last = 0
    for _ in range(ROUNDS):
        prime = sieve(N)
        for i in range(2, N + 1):
            if prime[i]:
                count += 1
                last = i
    print(count, last)


main()
