/* What the generated semantics stand on: the primitives that C has no operator for.

   C99 for the host and OpenCL C for kernels, the same text. Nothing here is undefined or relies on
   a compiler's flag but -ffp-contract=off. Names end with the type that they work on. */

#ifdef __OPENCL_VERSION__

#pragma OPENCL FP_CONTRACT OFF
typedef char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long int64_t;
typedef uchar uint8_t;
typedef ushort uint16_t;
typedef uint uint32_t;
typedef ulong uint64_t;

#define MATH(name) name

#else

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __FAST_MATH__
#error "the semantics are IEEE's: build without -ffast-math"
#endif
#if FLT_EVAL_METHOD != 0
#error "float and double must be computed in their own precision"
#endif
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#define MATH(name) name##f

#endif

/* Functions too long to be inlined into an interpreter's loop or a kernel's. Where the processor
   may or may not have fused multiplication, they exist twice: the library's fma, a call that gives
   the same, costs ten times as much. */

#if defined(__GNUC__) && !defined(__OPENCL_VERSION__)
#define LONG_BODY(T) static inline __attribute__((always_inline)) T
#if defined(__x86_64__) && !defined(__FMA__)
#define LONG(T, name, parameters, arguments)                                                       \
    __attribute__((noinline, target("fma"))) static T name##_fused parameters                      \
    {                                                                                              \
        return name##_body arguments;                                                              \
    }                                                                                              \
    __attribute__((noinline, unused)) static T name parameters                                     \
    {                                                                                              \
        return __builtin_cpu_supports("fma") ? name##_fused arguments : name##_body arguments;     \
    }
#else
#define LONG(T, name, parameters, arguments)                                                       \
    __attribute__((noinline, unused)) static T name parameters { return name##_body arguments; }
#endif
#else
#define LONG_BODY(T) static inline T
#define LONG(T, name, parameters, arguments)                                                       \
    static inline T name parameters { return name##_body arguments; }
#endif

#define floor_f32(a) MATH(floor)(a)
#define ceiling_f32(a) MATH(ceil)(a)
#define truncate_f32(a) MATH(trunc)(a)
#define nearest_even_f32(a) MATH(rint)(a)
#define square_root_f32(a) MATH(sqrt)(a)
#define fused_multiply_add_f32(a, b, c) MATH(fma)(a, b, c)
#define floor_f64(a) floor(a)
#define ceiling_f64(a) ceil(a)
#define truncate_f64(a) trunc(a)
#define nearest_even_f64(a) rint(a)
#define square_root_f64(a) sqrt(a)
#define fused_multiply_add_f64(a, b, c) fma(a, b, c)

/* --- integers: b is not 0 -------------------------------------------------------------------- */

#define FLOORED(type, T, U)                                                                        \
    static inline T floor_quotient_##type(T a, T b)                                                \
    {                                                                                              \
        if (b == -1)                                                                               \
            return (T)(0 - (U)a);                                                                  \
        return a / b - (a % b != 0 && (a ^ b) < 0);                                                \
    }                                                                                              \
    static inline T floor_remainder_##type(T a, T b)                                               \
    {                                                                                              \
        if (b == -1)                                                                               \
            return 0;                                                                              \
        T rest = a % b;                                                                            \
        return rest + (rest != 0 && (rest ^ b) < 0 ? b : 0);                                       \
    }
FLOORED(i32, int32_t, uint32_t)
FLOORED(i64, int64_t, uint64_t)

static inline uint64_t power_u64(uint64_t base, uint64_t exponent)
{
    uint64_t result = 1;
    for (; exponent != 0; exponent >>= 1) {
        if (exponent & 1)
            result *= base;
        base *= base;
    }
    return result;
}

#if defined(__OPENCL_VERSION__)
static inline int64_t population_count_u64(uint64_t a) { return (int64_t)popcount(a); }
static inline int64_t leading_zeros_u64(uint64_t a) { return (int64_t)clz(a); }
#elif defined(__GNUC__)
static inline int64_t population_count_u64(uint64_t a) { return __builtin_popcountll(a); }
static inline int64_t leading_zeros_u64(uint64_t a) { return a ? __builtin_clzll(a) : 64; }
#else
static inline int64_t population_count_u64(uint64_t a)
{
    int64_t count = 0;
    for (; a != 0; a &= a - 1)
        count += 1;
    return count;
}
static inline int64_t leading_zeros_u64(uint64_t a)
{
    int64_t count = 64;
    for (; a != 0; a >>= 1)
        count -= 1;
    return count;
}
#endif

static inline int64_t trailing_zeros_u64(uint64_t a) { return population_count_u64(~a & (a - 1)); }

/* --- bits of floats -------------------------------------------------------------------------- */

static inline float float_from_bits_u32(uint32_t bits)
{
    union { uint32_t bits; float number; } both;
    both.bits = bits;
    return both.number;
}

static inline uint32_t bits_of_f32(float number) /* one NaN for all */
{
    union { float number; uint32_t bits; } both;
    both.number = number;
    return number == number ? both.bits : 0x7fc00000u;
}

static inline float widen_half_f16(uint16_t a)
{
    uint32_t sign = (uint32_t)(a & 0x8000) << 16, rest = a & 0x7fff;
    if (rest >= 0x7c00)
        return float_from_bits_u32(sign | 0x7f800000 | (rest & 0x3ff) << 13);
    if (rest >= 0x400)
        return float_from_bits_u32(sign | ((rest << 13) + 0x38000000));
    return float_from_bits_u32(sign | bits_of_f32((float)rest * 0x1p-24f));
}

static inline uint16_t narrow_half_f32(float number)
{
    uint32_t bits = bits_of_f32(number), sign = bits >> 16 & 0x8000, kept, lost, tie;
    bits &= 0x7fffffff;
    if (bits > 0x7f800000)
        return 0x7e00;
    if (bits >= 0x47800000) /* 65536 */
        return (uint16_t)(sign | 0x7c00);
    if (bits < 0x33000000) /* 2**-25 */
        return (uint16_t)sign;
    if (bits < 0x38800000) { /* 2**-14: a subnormal half */
        uint32_t shift = 126 - (bits >> 23), mantissa = (bits & 0x7fffff) | 0x800000;
        tie = 1u << (shift - 1);
        kept = mantissa >> shift;
        lost = mantissa & ((tie << 1) - 1);
    } else {
        tie = 0x1000;
        kept = (bits - 0x38000000) >> 13;
        lost = bits & 0x1fff;
    }
    return (uint16_t)(sign | (kept + (lost > tie || (lost == tie && (kept & 1)))));
}

/* --- floats, for each width ------------------------------------------------------------------ */

/* Python's: the remainder has the divisor's sign, the quotient goes with it. */
#define FLOATS(type, T, fmod, copysign, floor)                                                     \
    static inline T copy_sign_##type(T a, T b) { return copysign(a, b == b ? b : (T)1); }          \
    static inline T floor_remainder_##type(T a, T b)                                               \
    {                                                                                              \
        T rest = fmod(a, b);                                                                       \
        if (rest == 0)                                                                             \
            return copysign((T)0, b);                                                              \
        return (b < 0) != (rest < 0) ? rest + b : rest;                                            \
    }                                                                                              \
    static inline T floor_quotient_##type(T a, T b)                                                \
    {                                                                                              \
        if (b == 0)                                                                                \
            return a / b;                                                                          \
        T rest = fmod(a, b), quotient = (a - rest) / b;                                            \
        if (rest != 0 && (b < 0) != (rest < 0))                                                    \
            quotient -= 1;                                                                         \
        if (quotient == 0)                                                                         \
            return copysign((T)0, a / b);                                                          \
        T whole = floor(quotient);                                                                 \
        return quotient - whole > (T)0.5f ? whole + 1 : whole;                                     \
    }

#define SATURATE(from, F, type, T, low, high, maximum)                                             \
    static inline T saturate_##from##_##type(F a)                                                  \
    {                                                                                              \
        if (a <= (F)low)                                                                           \
            return (T)(F)low;                                                                      \
        return a >= (F)high ? maximum : a == a ? (T)a : (T)0;                                      \
    }
#define SATURATES(from, F)                                                                         \
    SATURATE(from, F, i8, int8_t, -0x1p7f, 0x1p7f, 0x7f)                                           \
    SATURATE(from, F, i16, int16_t, -0x1p15f, 0x1p15f, 0x7fff)                                     \
    SATURATE(from, F, i32, int32_t, -0x1p31f, 0x1p31f, 0x7fffffff)                                 \
    SATURATE(from, F, i64, int64_t, -0x1p63f, 0x1p63f, 0x7fffffffffffffff)                         \
    SATURATE(from, F, u8, uint8_t, 0.0f, 0x1p8f, 0xff)                                             \
    SATURATE(from, F, u16, uint16_t, 0.0f, 0x1p16f, 0xffff)                                        \
    SATURATE(from, F, u32, uint32_t, 0.0f, 0x1p32f, 0xffffffff)                                    \
    SATURATE(from, F, u64, uint64_t, 0.0f, 0x1p64f, 0xffffffffffffffff)

FLOATS(f32, float, MATH(fmod), MATH(copysign), MATH(floor))
SATURATES(f32, float)

#ifndef MOJOVM_NO_F64 /* a device without double */
FLOATS(f64, double, fmod, copysign, floor)
SATURATES(f64, double)

static inline double float_from_bits_u64(uint64_t bits)
{
    union { uint64_t bits; double number; } both;
    both.bits = bits;
    return both.number;
}

static inline uint64_t bits_of_f64(double number)
{
    union { double number; uint64_t bits; } both;
    both.number = number;
    return number == number ? both.bits : 0x7ff8000000000000;
}
#endif

/* --- what only the host has ------------------------------------------------------------------ */

#ifndef __OPENCL_VERSION__

extern double lgamma_r(double, int *);

/* Not lgamma: that one writes a variable which all threads share. */
static inline double log_gamma(double a)
{
    int sign;
    return lgamma_r(a, &sign);
}

#define DECIMALS_MAX 323 /* with more decimal digits nothing is rounded, */
#define DECIMALS_MIN (-308) /* with fewer nothing is left */
#define EXACT_DIGITS 767 /* the significant digits of a double never number more */

/* The decimal text of a, correctly rounded (ties to even) to b digits after the point. */
static inline void decimal_text(char *text, size_t size, double a, int b)
{
    char exact[EXACT_DIGITS + 16];
    int exponent, last, up;
    if (b >= 0) {
        snprintf(text, size, "%.*f", b, a);
        return;
    }
    snprintf(exact, sizeof exact, "%.*e", EXACT_DIGITS, fabs(a));
    exponent = atoi(strchr(exact, 'e') + 1);
    last = exponent + b; /* the digit to round to, counted from the first one */
    if (last >= 0) {
        snprintf(text, size, "%.*e", last, a);
        return;
    }
    /* Less than one unit: it goes up from above 5 in the digit right behind. */
    up = exact[0] > '5' || (exact[0] == '5' && *strpbrk(exact + 1, "123456789e") != 'e');
    snprintf(text, size, "%s%de%d", signbit(a) ? "-" : "", last == -1 && up, -b);
}

#define ROUND_DIGITS(type, T, parse)                                                               \
    static inline T round_digits_##type(T a, int64_t b)                                            \
    {                                                                                              \
        char text[704];                                                                            \
        if (!isfinite(a) || a == 0 || b > DECIMALS_MAX)                                            \
            return a;                                                                              \
        if (b < DECIMALS_MIN)                                                                      \
            return copy_sign_##type(0, a);                                                         \
        decimal_text(text, sizeof text, a, (int)b);                                                \
        return parse(text, NULL);                                                                  \
    }
ROUND_DIGITS(f32, float, strtof)
ROUND_DIGITS(f64, double, strtod)

#endif
