/* Counts the steps that the points of a grid take to escape. */
#include "repetitions.h"

enum { LIMIT = 100 };

static long escape_steps(double cr, double ci)
{
    double zr = 0.0, zi = 0.0;
    for (long step = 0; step < LIMIT; step++) {
        double zr2 = zr * zr, zi2 = zi * zi;
        if (zr2 + zi2 > 4.0)
            return step;
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
    }
    return LIMIT;
}

static long total_steps(long size)
{
    long total = 0;
    for (long row = 0; row < size; row++) {
        double ci = 2.0 * (double)row / (double)size - 1.0;
        for (long column = 0; column < size; column++) {
            double cr = 3.0 * (double)column / (double)size - 2.0;
            total += escape_steps(cr, ci);
        }
    }
    return total;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        checksum = opaque(checksum + total_steps(opaque(n)));
        record(now() - start);
    }
    return report(checksum);
}
