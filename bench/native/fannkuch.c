/* Fannkuch-redux: reverses prefixes of every permutation of as many numbers as the size says. */
#include <stdbool.h>

#include "repetitions.h"

static long flips_of(const long *restrict first, long *restrict perm, long n)
{
    for (long i = 0; i < n; i++)
        perm[i] = first[i];
    long flips = 0, top = perm[0];
    while (top != 0) {
        for (long lo = 0, hi = top; lo < hi; lo++, hi--) {
            long kept = perm[lo];
            perm[lo] = perm[hi];
            perm[hi] = kept;
        }
        flips++;
        top = perm[0];
    }
    return flips;
}

static bool next_permutation(long *restrict first, long *restrict count, long n)
{
    for (long r = 1; r < n; r++) {
        long head = first[0];
        for (long i = 0; i < r; i++)
            first[i] = first[i + 1];
        first[r] = head;
        long left = count[r] - 1;
        count[r] = left;
        if (left > 0)
            return true;
        count[r] = r + 1;
    }
    return false;
}

static long fannkuch(long n)
{
    long *first = allocate(n * sizeof *first);
    long *perm = allocate(n * sizeof *perm);
    long *count = allocate(n * sizeof *count);
    for (long i = 0; i < n; i++) {
        first[i] = perm[i] = i;
        count[i] = i + 1;
    }
    long checksum = 0, most = 0, sign = 1;
    bool more = true;
    while (more) {
        long flips = flips_of(first, perm, n);
        checksum += sign * flips;
        if (flips > most)
            most = flips;
        sign = -sign;
        more = next_permutation(first, count, n);
    }
    free(first);
    free(perm);
    free(count);
    return checksum * 1000 + most;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        checksum = opaque(checksum + fannkuch(opaque(n)));
        record(now() - start);
    }
    return report(checksum);
}
