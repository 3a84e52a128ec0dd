/* The kernels of kernels.mojo in C with OpenMP. Arguments: which kernel, its size, how many
 * repetitions, how many threads. Results go into memory that is there and was written before. */
#include <math.h>
#include <omp.h>
#include <string.h>

#include "../native/repetitions.h"

enum { COLUMNS = 1000, LIMIT = 200 };

static long n;
static float **batch, **results;
static float *data, *numbers;
static double *x, *y, *z, *mass, *force;
static long *steps;

static void add(const float *restrict from, float *restrict to, float what)
{
    for (long i = 0; i < COLUMNS; i++)
        to[i] = from[i] + what;
}

static float sum(const float *from)
{
    float total = 0.0f;
    for (long i = 0; i < COLUMNS; i++)
        total += from[i];
    return total;
}

static void batch_increment(void)
{
#pragma omp parallel for
    for (long r = 0; r < n; r++)
        add(batch[r], results[r], 1.0f);
}

static void batch_scale(void)
{
#pragma omp parallel for
    for (long r = 0; r < n; r++) {
        const float *restrict from = batch[r];
        float *restrict to = results[r];
        for (long i = 0; i < COLUMNS; i++)
            to[i] = from[i] * 2.0f;
    }
}

static void sum_batch(void)
{
#pragma omp parallel for
    for (long r = 0; r < n; r++)
        numbers[r] = sum(batch[r]);
}

static void normalize_batch(void)
{
#pragma omp parallel for
    for (long r = 0; r < n; r++)
        add(batch[r], results[r], -(sum(batch[r]) / (float)COLUMNS));
}

static void scale(void)
{
    const float *restrict from = data;
    float *restrict to = numbers;
#pragma omp parallel for
    for (long i = 0; i < n; i++)
        to[i] = from[i] * 2.0f;
}

static void bells(void)
{
    const float *restrict from = data;
    float *restrict to = numbers;
#pragma omp parallel for
    for (long i = 0; i < n; i++)
        to[i] = expf(-from[i] * from[i]) + expf(from[i] * 0.5f) * 0.25f;
}

static void forces(void)
{
#pragma omp parallel for
    for (long i = 0; i < n; i++) {
        double fx = 0.0, fy = 0.0, fz = 0.0;
        for (long j = 0; j < n; j++) {
            double dx = x[j] - x[i], dy = y[j] - y[i], dz = z[j] - z[i];
            double d2 = dx * dx + dy * dy + dz * dz + 0.01;
            double pull = mass[j] / (d2 * sqrt(d2));
            fx += dx * pull;
            fy += dy * pull;
            fz += dz * pull;
        }
        force[3 * i] = fx;
        force[3 * i + 1] = fy;
        force[3 * i + 2] = fz;
    }
}

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

static void mandelbrot(void)
{
#pragma omp parallel for schedule(dynamic)
    for (long row = 0; row < n; row++) {
        double ci = 2.0 * (double)row / (double)n - 1.0;
        long total = 0;
        for (long column = 0; column < n; column++)
            total += escape_steps(3.0 * (double)column / (double)n - 2.0, ci);
        steps[row] = total;
    }
}

static const struct kernel {
    const char *name;
    void (*run)(void);
    enum { ROWS, NUMBERS, FORCES, STEPS } made;
} KERNELS[] = {
    {"batch_increment", batch_increment, ROWS},
    {"batch_scale", batch_scale, ROWS},
    {"sum_batch", sum_batch, NUMBERS},
    {"normalize_batch", normalize_batch, ROWS},
    {"scale", scale, NUMBERS},
    {"bells", bells, NUMBERS},
    {"forces", forces, FORCES},
    {"mandelbrot", mandelbrot, STEPS},
};

static float *quarters(long count)
{
    float *values = allocate(count * sizeof(float));
    for (long i = 0; i < count; i++)
        values[i] = (float)(i % 4) * 0.25f;
    return values;
}

static float **make_rows(void)
{
    float **rows = allocate(n * sizeof(float *));
    for (long r = 0; r < n; r++)
        rows[r] = quarters(COLUMNS);
    return rows;
}

static double *positions(long salt)
{
    double *values = allocate(n * sizeof(double));
    for (long i = 0; i < n; i++)
        values[i] = (double)((i * 7919 + salt) % 1000) * 0.001;
    return values;
}

static void prepare(const struct kernel *kernel)
{
    if (!strcmp(kernel->name, "scale") || !strcmp(kernel->name, "bells")) {
        data = quarters(n);
    } else if (kernel->made <= NUMBERS) {
        batch = make_rows();
        results = make_rows();
    } else {
        x = positions(1);
        y = positions(251);
        z = positions(673);
        mass = positions(17);
    }
    numbers = quarters(n);
    force = allocate(3 * n * sizeof(double));
    steps = allocate(n * sizeof(long));
    memset(force, 1, 3 * n * sizeof(double));
    memset(steps, 1, n * sizeof(long));
}

static double squares(const float *values, long count)
{
    double total = 0.0;
    for (long i = 0; i < count; i++)
        total += (double)values[i] * (double)values[i];
    return total;
}

static double digest(const struct kernel *kernel)
{
    double total = 0.0;
    for (long i = 0; i < n && kernel->made != NUMBERS; i++)
        if (kernel->made == ROWS)
            total += squares(results[i], COLUMNS) * 16.0;
        else if (kernel->made == STEPS)
            total += (double)steps[i];
        else
            for (long k = 3 * i; k < 3 * i + 3; k++)
                total += force[k] * force[k];
    return kernel->made == NUMBERS ? squares(numbers, n) * 16.0 : total;
}

int main(int argc, char **argv)
{
    const struct kernel *kernel = KERNELS;
    long repetitions = argument(argc, argv, 3);
    n = argument(argc, argv, 2);
    omp_set_num_threads((int)argument(argc, argv, 4));
    while (strcmp(kernel->name, argv[1]))
        kernel++;
    prepare(kernel);
    kernel->run();
    double checksum = digest(kernel);
    for (long r = 0; r <= repetitions; r++) {
        long start = now();
        kernel->run();
        record(now() - start);
    }
    return report((long)checksum);
}
