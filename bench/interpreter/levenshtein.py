"""Edit distance of two long pseudo-random strings over four letters."""

# A comparison is faster here than a call of min or max.
# ruff: noqa: PLR1730

N = 2800


def letters(n, seed):
    state = seed
    parts = []
    for _ in range(n):
        state = state * 16807 % 2147483647
        parts.append(chr(97 + state % 4))
    return "".join(parts)


def distance(a, b):
    x = a.encode()
    y = b.encode()
    previous = list(range(len(y) + 1))
    for i in range(1, len(x) + 1):
        letter = x[i - 1]
        current = [i]
        for j in range(1, len(y) + 1):
            best = previous[j - 1]
            if letter != y[j - 1]:
                best += 1
            if previous[j] + 1 < best:
                best = previous[j] + 1
            if current[j - 1] + 1 < best:
                best = current[j - 1] + 1
            current.append(best)
        previous = current
    return previous[len(y)]


def main():
    print(distance("kitten", "sitting"))
    print(distance(letters(N, 1), letters(N, 2)))


main()
