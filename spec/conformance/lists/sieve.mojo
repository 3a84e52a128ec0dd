# A longer use: the primes below fifty.
limit = 50
prime = List[Bool](length=limit, fill=True)
prime[0] = False
prime[1] = False
for n in range(2, limit):
    if prime[n]:
        for k in range(n * n, limit, n):
            prime[k] = False
print([n for n in range(limit) if prime[n]])
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
