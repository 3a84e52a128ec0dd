/* Doubly recursive Fibonacci numbers: the cost of a call and a return. */
#include "repetitions.h"

static long fib(long n)
{
    if (n < 2)
        return n;
    return fib(n - 1) + fib(n - 2);
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 1), repetitions = argument(argc, argv, 2), checksum = 0;
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        checksum = opaque(checksum + fib(opaque(n)));
        record(now() - start);
    }
    return report(checksum);
}
