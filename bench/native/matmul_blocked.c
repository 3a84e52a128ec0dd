/* Product of two square matrices in arrays, by blocks that stay in the cache. */
#include "repetitions.h"

enum { BLOCK = 64 };

static double *filled(long n, long step)
{
    double *values = allocate(n * n * sizeof *values);
    for (long i = 0; i < n; i++)
        for (long j = 0; j < n; j++)
            values[i * n + j] = (double)((i * step + j) % 17) * 0.25 - 2.0;
    return values;
}

static void multiply(const double *restrict a, const double *restrict b, double *restrict c, long n)
{
    for (long i = 0; i < n * n; i++)
        c[i] = 0.0;
    for (long i0 = 0; i0 < n; i0 += BLOCK) {
        long i1 = smaller(i0 + BLOCK, n);
        for (long k0 = 0; k0 < n; k0 += BLOCK) {
            long k1 = smaller(k0 + BLOCK, n);
            for (long j0 = 0; j0 < n; j0 += BLOCK) {
                long j1 = smaller(j0 + BLOCK, n);
                for (long i = i0; i < i1; i++)
                    for (long k = k0; k < k1; k++) {
                        double factor = a[i * n + k];
                        for (long j = j0; j < j1; j++)
                            c[i * n + j] += factor * b[k * n + j];
                    }
            }
        }
    }
}

static long total(const double *values, long length)
{
    double sum = 0.0;
    for (long i = 0; i < length; i++)
        sum += values[i] * (double)(i % 7);
    return (long)(sum * 16.0);
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    double *a = filled(n, 3), *b = filled(n, 5), *c = allocate(n * n * sizeof *c);
    for (long r = 0; r <= repetitions; r++) {
        a[0] = (double)r;
        long start = now();
        multiply(a, b, c, opaque(n));
        record(now() - start);
        checksum += total(c, opaque(n) * n);
    }
    free(a);
    free(b);
    free(c);
    return report(checksum);
}
