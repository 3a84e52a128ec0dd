/* Longest Collatz chain from a start below the size. */
#include "repetitions.h"

static long chain_length(long start)
{
    long n = start, steps = 0;
    while (n != 1) {
        if (n % 2 == 0)
            n /= 2;
        else
            n = 3 * n + 1;
        steps++;
    }
    return steps;
}

static long longest(long limit)
{
    long best = 0, best_start = 0;
    for (long start = 1; start < limit; start++) {
        long steps = chain_length(start);
        if (steps > best) {
            best = steps;
            best_start = start;
        }
    }
    return best_start * 1000 + best;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        checksum = opaque(checksum + longest(opaque(n)));
        record(now() - start);
    }
    return report(checksum);
}
