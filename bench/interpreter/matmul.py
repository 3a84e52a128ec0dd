"""Product of two square matrices kept as lists of rows."""

N = 280


def filled(n, step):
    return [[(i * step + j) % 17 * 0.25 - 2.0 for j in range(n)] for i in range(n)]


def product(a, b):
    n = len(b)
    result = []
    for row in a:
        sums = []
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            sums.append(total)
        result.append(sums)
    return result


def main():
    c = product(filled(N, 3), filled(N, 5))
    trace = 0.0
    total = 0.0
    for i in range(N):
        trace += c[i][i]
        for j in range(N):
            total += c[i][j]
    print(int(trace * 16.0), int(total * 16.0))


main()
