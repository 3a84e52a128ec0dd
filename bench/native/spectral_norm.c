/* Largest singular value of an infinite matrix by power iteration. */
#include <math.h>

#include "repetitions.h"

enum { ROUNDS = 10 };

static double element(long i, long j)
{
    return 1.0 / ((double)((i + j) * (i + j + 1)) * 0.5 + (double)(i + 1));
}

static void times_matrix(const double *restrict v, double *restrict result, long n)
{
    for (long i = 0; i < n; i++) {
        double total = 0.0;
        for (long j = 0; j < n; j++)
            total += element(i, j) * v[j];
        result[i] = total;
    }
}

static void times_transposed(const double *restrict v, double *restrict result, long n)
{
    for (long i = 0; i < n; i++) {
        double total = 0.0;
        for (long j = 0; j < n; j++)
            total += element(j, i) * v[j];
        result[i] = total;
    }
}

static double spectral_norm(long n)
{
    double *u = allocate(n * sizeof *u);
    double *v = allocate(n * sizeof *v);
    double *between = allocate(n * sizeof *between);
    for (long i = 0; i < n; i++) {
        u[i] = 1.0;
        v[i] = between[i] = 0.0;
    }
    for (long round = 0; round < ROUNDS; round++) {
        times_matrix(u, between, n);
        times_transposed(between, v, n);
        times_matrix(v, between, n);
        times_transposed(between, u, n);
    }
    double uv = 0.0, vv = 0.0;
    for (long i = 0; i < n; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    free(u);
    free(v);
    free(between);
    return sqrt(uv / vv);
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        double norm = spectral_norm(opaque(n));
        checksum = opaque(checksum + (long)floor(norm * 1000000000.0 + 0.5));
        record(now() - start);
    }
    return report(checksum);
}
