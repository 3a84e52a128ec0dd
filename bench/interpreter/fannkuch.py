"""Fannkuch-redux: reverses prefixes of every permutation of N numbers, several times."""

# A comparison is faster here than a call of min or max.
# ruff: noqa: PLR1730

N = 9
ROUNDS = 2


def flips_of(first, perm):
    for i in range(len(first)):
        perm[i] = first[i]
    flips = 0
    top = perm[0]
    while top != 0:
        lo = 0
        hi = top
        while lo < hi:
            perm[lo], perm[hi] = perm[hi], perm[lo]
            lo += 1
            hi -= 1
        flips += 1
        top = perm[0]
    return flips


def next_permutation(first, count):
    for r in range(1, len(first)):
        head = first[0]
        for i in range(r):
            first[i] = first[i + 1]
        first[r] = head
        left = count[r] - 1
        count[r] = left
        if left > 0:
            return True
        count[r] = r + 1
    return False


def fannkuch(n):
    first = list(range(n))
    perm = list(range(n))
    count = list(range(1, n + 1))
    checksum = 0
    most = 0
    sign = 1
    more = True
    while more:
        flips = flips_of(first, perm)
        checksum += sign * flips
        if flips > most:
            most = flips
        sign = -sign
        more = next_permutation(first, count)
    return checksum, most


def main():
    for _ in range(ROUNDS):
        checksum, most = fannkuch(N)
        print(checksum, most)


main()
