/* Product of two square matrices in arrays: one sum of products for each element. */
#include "repetitions.h"

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
    for (long i = 0; i < n; i++)
        for (long j = 0; j < n; j++) {
            double total = 0.0;
            for (long k = 0; k < n; k++)
                total += a[i * n + k] * b[k * n + j];
            c[i * n + j] = total;
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
