/* Edit distance of two long pseudo-random texts over four letters, by two rows of the table. */
#include <stdint.h>

#include "repetitions.h"

static uint8_t *letters(long n, long seed)
{
    long state = seed;
    uint8_t *text = allocate(n);
    for (long i = 0; i < n; i++) {
        state = state * 16807 % 2147483647;
        text[i] = 97 + state % 4;
    }
    return text;
}

static long distance(const uint8_t *x, long x_length, const uint8_t *y, long y_length)
{
    long *previous = allocate((y_length + 1) * sizeof *previous);
    long *current = allocate((y_length + 1) * sizeof *current);
    for (long j = 0; j <= y_length; j++)
        previous[j] = j;
    for (long i = 0; i < x_length; i++) {
        uint8_t letter = x[i];
        current[0] = i + 1;
        for (long j = 0; j < y_length; j++) {
            long best = previous[j];
            if (letter != y[j])
                best++;
            if (previous[j + 1] + 1 < best)
                best = previous[j + 1] + 1;
            if (current[j] + 1 < best)
                best = current[j] + 1;
            current[j + 1] = best;
        }
        long *swapped = previous;
        previous = current;
        current = swapped;
    }
    long result = previous[y_length];
    free(previous);
    free(current);
    return result;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        uint8_t *x = letters(n, 1 + r), *y = letters(n, 1001 + r);
        long start = now();
        checksum = opaque(checksum + distance(x, opaque(n), y, opaque(n)));
        record(now() - start);
        free(x);
        free(y);
    }
    return report(checksum);
}
