/* The article's kernels in C. Arguments: a way to have memory, which kernel, how many numbers, how
 * many repetitions. The ways:
 *   mapped   results go into memory that is there and was written before: the ceiling
 *   allocate each result is allocated, and freed after it was read
 *   free     as mapped, but sums may be taken in any order, and results that replace their argument
 *            are written in place
 */
#include <string.h>

#include "repetitions.h"

enum { ROWS = 100, CHAIN = 4, LANES = 64 };
static enum { MAPPED, ALLOCATE, FREE } way;

static void scale(const float *restrict x, float *restrict y, long n, float by)
{
    for (long i = 0; i < n; i++)
        y[i] = x[i] * by;
}

static void add(const float *restrict x, float *restrict y, long n, float what)
{
    for (long i = 0; i < n; i++)
        y[i] = x[i] + what;
}

static void scale_in_place(float *x, long n, float by)
{
    for (long i = 0; i < n; i++)
        x[i] *= by;
}

static void add_in_place(float *x, long n, float what)
{
    for (long i = 0; i < n; i++)
        x[i] += what;
}

static float sum_in_order(const float *x, long n)
{
    float total = 0.0f;
    for (long i = 0; i < n; i++)
        total += x[i];
    return total;
}

static float sum_in_lanes(const float *x, long n)
{
    float lanes[LANES] = {0}, total = 0.0f;
    long i = 0;
    for (; i + LANES <= n; i += LANES)
        for (long k = 0; k < LANES; k++)
            lanes[k] += x[i + k];
    for (; i < n; i++)
        total += x[i];
    for (long k = 0; k < LANES; k++)
        total += lanes[k];
    return total;
}

static float sum(const float *x, long n)
{
    return way == FREE ? sum_in_lanes(x, n) : sum_in_order(x, n);
}

/* What a kernel works on. A batch is the numbers seen as rows; results are mapped ahead or not. */
struct work {
    long n, rows;
    float *data[ROWS], *spare[ROWS], *result[ROWS];
};

static float *floats(long n)
{
    return allocate(n * sizeof(float));
}

static void make_numbers(float *values, long n)
{
    for (long i = 0; i < n; i++)
        values[i] = (float)(i % 4) * 0.25f;
}

static void prepare(struct work *work, long numbers, long rows)
{
    work->rows = rows;
    work->n = numbers / rows;
    for (long r = 0; r < rows; r++) {
        work->data[r] = floats(work->n);
        make_numbers(work->data[r], work->n);
        work->spare[r] = floats(work->n);
        memset(work->spare[r], 1, work->n * sizeof(float));
    }
}

static float *room(struct work *work, long row)
{
    return work->result[row] = way == ALLOCATE ? floats(work->n) : work->spare[row];
}

static float scale_array(struct work *work)
{
    scale(work->data[0], room(work, 0), work->n, 2.0f);
    return work->result[0][work->n / 2];
}

static float sum_tensor(struct work *work)
{
    return sum(work->data[0], work->n);
}

static float process_tensor(struct work *work)
{
    for (long i = 0; i < CHAIN; i++) {
        float *old = work->data[0];
        if (way == FREE) {
            add_in_place(old, work->n, 1.0f);
            continue;
        }
        add(old, room(work, 0), work->n, 1.0f);
        work->data[0] = work->result[0];
        work->result[0] = NULL;
        work->spare[0] = old;
        if (way == ALLOCATE)
            free(old);
    }
    return work->data[0][work->n / 2];
}

static float simd_multiply(struct work *work)
{
    scale_in_place(work->data[0], work->n, 42.0f);
    return work->data[0][work->n / 2];
}

static float batch_increment(struct work *work)
{
    for (long r = 0; r < work->rows; r++)
        add(work->data[r], room(work, r), work->n, 1.0f);
    return work->result[work->rows / 2][0];
}

static float sums[ROWS];

static float sum_batch(struct work *work)
{
    for (long r = 0; r < work->rows; r++)
        sums[r] = sum(work->data[r], work->n);
    return sums[work->rows / 2];
}

static float normalize_batch(struct work *work)
{
    for (long r = 0; r < work->rows; r++) {
        float mean = sum(work->data[r], work->n) / (float)work->n;
        add(work->data[r], room(work, r), work->n, -mean);
    }
    return work->result[work->rows / 2][0];
}

static void release(struct work *work)
{
    if (way == ALLOCATE)
        for (long r = 0; r < work->rows; r++) {
            free(work->result[r]);
            work->result[r] = NULL;
        }
}

static double squares(const float *values, long n)
{
    double total = 0.0;
    for (long i = 0; i < n; i++)
        total += (double)values[i] * (double)values[i];
    return total;
}

static const struct kernel {
    const char *name;
    float (*run)(struct work *);
    long rows;
    enum { RESULTS, DATA, SUMS, SEEN } checked;
} KERNELS[] = {
    {"scale_array", scale_array, 1, RESULTS},
    {"sum_tensor", sum_tensor, 1, SEEN},
    {"process_tensor", process_tensor, 1, DATA},
    {"simd_multiply", simd_multiply, 1, DATA},
    {"batch_increment", batch_increment, ROWS, RESULTS},
    {"sum_batch", sum_batch, ROWS, SUMS},
    {"normalize_batch", normalize_batch, ROWS, RESULTS},
};

static double digest(const struct kernel *kernel, const struct work *work, float seen)
{
    if (kernel->checked == SEEN)
        return seen * 4.0;
    if (kernel->checked == SUMS)
        return squares(sums, work->rows) * 16.0;
    double total = 0.0;
    for (long r = 0; r < work->rows; r++)
        total += squares(kernel->checked == DATA ? work->data[r] : work->result[r], work->n);
    return total * 16.0;
}

static const struct kernel *find(const char *name)
{
    for (unsigned long i = 0; i < sizeof KERNELS / sizeof *KERNELS; i++)
        if (!strcmp(KERNELS[i].name, name))
            return &KERNELS[i];
    fprintf(stderr, "no kernel %s\n", name);
    exit(2);
}

int main(int argc, char **argv)
{
    long n = argument(argc, argv, 3), repetitions = argument(argc, argv, 4);
    way = argv[1][0] == 'm' ? MAPPED : argv[1][0] == 'a' ? ALLOCATE : FREE;
    const struct kernel *kernel = find(argv[2]);
    struct work work = {0};
    prepare(&work, n, kernel->rows);
    double checksum = digest(kernel, &work, kernel->run(&work));
    release(&work);
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        volatile float seen = kernel->run(&work);
        (void)seen;
        release(&work);
        record(now() - start);
    }
    return report((long)checksum);
}
