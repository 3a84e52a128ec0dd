/* Sieve of Eratosthenes over an array of flags, made anew in each repetition. */
#include <stdbool.h>
#include <string.h>

#include "repetitions.h"

static long count_primes(long n)
{
    bool *prime = allocate(n + 1);
    memset(prime, true, n + 1);
    for (long i = 2; i * i <= n; i++)
        if (prime[i])
            for (long j = i * i; j <= n; j += i)
                prime[j] = false;
    long count = 0;
    for (long k = 2; k <= n; k++)
        if (prime[k])
            count++;
    free(prime);
    return count;
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        checksum = opaque(checksum + count_primes(opaque(n)));
        record(now() - start);
    }
    return report(checksum);
}
