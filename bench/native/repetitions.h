/* What the C programs share: arguments, the clock, values that the compiler cannot see through. */
#ifndef REPETITIONS_H
#define REPETITIONS_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000L + t.tv_nsec;
}

/* The same value, but no constant to the compiler, and nothing moves past it. */
static inline long opaque(long value)
{
    __asm__ volatile("" : "+r"(value) : : "memory");
    return value;
}

static inline long argument(int argc, char **argv, int index)
{
    if (index >= argc) {
        fprintf(stderr, "usage: %s SIZE REPETITIONS\n", argv[0]);
        exit(2);
    }
    return atol(argv[index]);
}

static inline void *allocate(size_t bytes)
{
    void *block = malloc(bytes);
    if (!block)
        exit(3);
    return block;
}

static inline long smaller(long a, long b)
{
    return a < b ? a : b;
}

static long *recorded;
static long records;

static inline void record(long nanoseconds)
{
    recorded = realloc(recorded, (records + 1) * sizeof *recorded);
    if (!recorded)
        exit(3);
    recorded[records++] = nanoseconds;
}

/* Prints the checksum and the time of each repetition but the first, which warms up. */
static inline int report(long checksum)
{
    printf("%ld\n", checksum);
    for (long i = 1; i < records; i++)
        printf("%ld\n", recorded[i]);
    return 0;
}

#endif
