#include <stdint.h>

int64_t f(int64_t i) { return i + 1; }

double g(double x, double y) { return x * y; }

float total(const float *xs, int64_t n)
{
    float all = 0;
    for (int64_t i = 0; i < n; i++)
        all += xs[i];
    return all;
}

void scale(float *xs, int64_t n, float by)
{
    for (int64_t i = 0; i < n; i++)
        xs[i] *= by;
}
