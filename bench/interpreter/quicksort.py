"""Sorts a list of pseudo-random integers in place, recursively."""

N = 800000


def pseudo_random(n):
    state = 42
    numbers = []
    for _ in range(n):
        state = state * 16807 % 2147483647
        numbers.append(state)
    return numbers


def quicksort(xs, first, last):
    pivot = xs[first]
    i = first
    j = last
    while i <= j:
        while xs[i] < pivot:
            i += 1
        while xs[j] > pivot:
            j -= 1
        if i <= j:
            xs[i], xs[j] = xs[j], xs[i]
            i += 1
            j -= 1
    if first < j:
        quicksort(xs, first, j)
    if i < last:
        quicksort(xs, i, last)


def main():
    xs = pseudo_random(N)
    quicksort(xs, 0, N - 1)
    checksum = 0
    for i in range(N):
        if i > 0 and xs[i - 1] > xs[i]:
            print("not sorted at", i)
        checksum = (checksum * 31 + xs[i]) % 1000003
    print(xs[0], xs[N - 1], checksum)


main()
