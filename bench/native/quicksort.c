/* Sorts an array of pseudo-random integers in place, recursively; only the sorting is timed. */
#include "repetitions.h"

static void pseudo_random(long *numbers, long n, long seed)
{
    long state = seed;
    for (long i = 0; i < n; i++) {
        state = state * 16807 % 2147483647;
        numbers[i] = state;
    }
}

static void quicksort(long *xs, long first, long last)
{
    long pivot = xs[first], i = first, j = last;
    while (i <= j) {
        while (xs[i] < pivot)
            i++;
        while (xs[j] > pivot)
            j--;
        if (i <= j) {
            long kept = xs[i];
            xs[i] = xs[j];
            xs[j] = kept;
            i++;
            j--;
        }
    }
    if (first < j)
        quicksort(xs, first, j);
    if (i < last)
        quicksort(xs, i, last);
}

static long digest(const long *xs, long n)
{
    long result = 0;
    for (long i = 0; i < n; i++) {
        if (i > 0 && xs[i - 1] > xs[i])
            printf("not sorted at %ld\n", i);
        result = (result * 31 + xs[i]) % 1000003;
    }
    return result;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long *xs = allocate(n * sizeof *xs);
        pseudo_random(xs, n, 42 + r);
        long start = now();
        quicksort(xs, 0, opaque(n) - 1);
        record(now() - start);
        checksum += digest(xs, n);
        free(xs);
    }
    return report(checksum);
}
