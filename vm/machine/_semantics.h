/* Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit. */

#ifndef MOJOVM_SEMANTICS_H

#define MOJOVM_SEMANTICS_H

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

static inline int8_t sem_add_i8(int8_t a, int8_t b)
{
    return (int8_t)((uint32_t)a + (uint32_t)b);
}

static inline int16_t sem_add_i16(int16_t a, int16_t b)
{
    return (int16_t)((uint32_t)a + (uint32_t)b);
}

static inline int32_t sem_add_i32(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

static inline int64_t sem_add_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a + (uint64_t)b);
}

static inline uint8_t sem_add_u8(uint8_t a, uint8_t b)
{
    return (uint8_t)((uint32_t)a + (uint32_t)b);
}

static inline uint16_t sem_add_u16(uint16_t a, uint16_t b)
{
    return (uint16_t)((uint32_t)a + (uint32_t)b);
}

static inline uint32_t sem_add_u32(uint32_t a, uint32_t b)
{
    return (uint32_t)((uint32_t)a + (uint32_t)b);
}

static inline uint64_t sem_add_u64(uint64_t a, uint64_t b)
{
    return (uint64_t)((uint64_t)a + (uint64_t)b);
}

static inline float sem_add_f32(float a, float b)
{
    return a + b;
}

static inline int8_t sem_sub_i8(int8_t a, int8_t b)
{
    return (int8_t)((uint32_t)a - (uint32_t)b);
}

static inline int16_t sem_sub_i16(int16_t a, int16_t b)
{
    return (int16_t)((uint32_t)a - (uint32_t)b);
}

static inline int32_t sem_sub_i32(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a - (uint32_t)b);
}

static inline int64_t sem_sub_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a - (uint64_t)b);
}

static inline uint8_t sem_sub_u8(uint8_t a, uint8_t b)
{
    return (uint8_t)((uint32_t)a - (uint32_t)b);
}

static inline uint16_t sem_sub_u16(uint16_t a, uint16_t b)
{
    return (uint16_t)((uint32_t)a - (uint32_t)b);
}

static inline uint32_t sem_sub_u32(uint32_t a, uint32_t b)
{
    return (uint32_t)((uint32_t)a - (uint32_t)b);
}

static inline uint64_t sem_sub_u64(uint64_t a, uint64_t b)
{
    return (uint64_t)((uint64_t)a - (uint64_t)b);
}

static inline float sem_sub_f32(float a, float b)
{
    return a - b;
}

static inline int8_t sem_mul_i8(int8_t a, int8_t b)
{
    return (int8_t)((uint32_t)a * (uint32_t)b);
}

static inline int16_t sem_mul_i16(int16_t a, int16_t b)
{
    return (int16_t)((uint32_t)a * (uint32_t)b);
}

static inline int32_t sem_mul_i32(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a * (uint32_t)b);
}

static inline int64_t sem_mul_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a * (uint64_t)b);
}

static inline uint8_t sem_mul_u8(uint8_t a, uint8_t b)
{
    return (uint8_t)((uint32_t)a * (uint32_t)b);
}

static inline uint16_t sem_mul_u16(uint16_t a, uint16_t b)
{
    return (uint16_t)((uint32_t)a * (uint32_t)b);
}

static inline uint32_t sem_mul_u32(uint32_t a, uint32_t b)
{
    return (uint32_t)((uint32_t)a * (uint32_t)b);
}

static inline uint64_t sem_mul_u64(uint64_t a, uint64_t b)
{
    return (uint64_t)((uint64_t)a * (uint64_t)b);
}

static inline float sem_mul_f32(float a, float b)
{
    return a * b;
}

static inline int64_t sem_add_imm_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a + (uint64_t)b);
}

static inline int64_t sem_mul_imm_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a * (uint64_t)b);
}

static inline int sem_floordiv_i8(int8_t a, int8_t b, int8_t *result)
{
    if (b == (int8_t)0)
        return 2; /* division_by_zero */
    *result = (int8_t)floor_quotient_i32(a, b);
    return 0;
}

static inline int sem_floordiv_i16(int16_t a, int16_t b, int16_t *result)
{
    if (b == (int16_t)0)
        return 2; /* division_by_zero */
    *result = (int16_t)floor_quotient_i32(a, b);
    return 0;
}

static inline int sem_floordiv_i32(int32_t a, int32_t b, int32_t *result)
{
    if (b == (int32_t)0)
        return 2; /* division_by_zero */
    *result = (int32_t)floor_quotient_i32(a, b);
    return 0;
}

static inline int sem_floordiv_i64(int64_t a, int64_t b, int64_t *result)
{
    if (b == (int64_t)0)
        return 2; /* division_by_zero */
    *result = (int64_t)floor_quotient_i64(a, b);
    return 0;
}

static inline int sem_floordiv_u8(uint8_t a, uint8_t b, uint8_t *result)
{
    if (b == (uint8_t)0)
        return 2; /* division_by_zero */
    *result = (uint8_t)(a / b);
    return 0;
}

static inline int sem_floordiv_u16(uint16_t a, uint16_t b, uint16_t *result)
{
    if (b == (uint16_t)0)
        return 2; /* division_by_zero */
    *result = (uint16_t)(a / b);
    return 0;
}

static inline int sem_floordiv_u32(uint32_t a, uint32_t b, uint32_t *result)
{
    if (b == (uint32_t)0)
        return 2; /* division_by_zero */
    *result = (uint32_t)(a / b);
    return 0;
}

static inline int sem_floordiv_u64(uint64_t a, uint64_t b, uint64_t *result)
{
    if (b == (uint64_t)0)
        return 2; /* division_by_zero */
    *result = (uint64_t)(a / b);
    return 0;
}

static inline int sem_mod_i8(int8_t a, int8_t b, int8_t *result)
{
    if (b == (int8_t)0)
        return 2; /* division_by_zero */
    *result = (int8_t)floor_remainder_i32(a, b);
    return 0;
}

static inline int sem_mod_i16(int16_t a, int16_t b, int16_t *result)
{
    if (b == (int16_t)0)
        return 2; /* division_by_zero */
    *result = (int16_t)floor_remainder_i32(a, b);
    return 0;
}

static inline int sem_mod_i32(int32_t a, int32_t b, int32_t *result)
{
    if (b == (int32_t)0)
        return 2; /* division_by_zero */
    *result = (int32_t)floor_remainder_i32(a, b);
    return 0;
}

static inline int sem_mod_i64(int64_t a, int64_t b, int64_t *result)
{
    if (b == (int64_t)0)
        return 2; /* division_by_zero */
    *result = (int64_t)floor_remainder_i64(a, b);
    return 0;
}

static inline int sem_mod_u8(uint8_t a, uint8_t b, uint8_t *result)
{
    if (b == (uint8_t)0)
        return 2; /* division_by_zero */
    *result = (uint8_t)(a % b);
    return 0;
}

static inline int sem_mod_u16(uint16_t a, uint16_t b, uint16_t *result)
{
    if (b == (uint16_t)0)
        return 2; /* division_by_zero */
    *result = (uint16_t)(a % b);
    return 0;
}

static inline int sem_mod_u32(uint32_t a, uint32_t b, uint32_t *result)
{
    if (b == (uint32_t)0)
        return 2; /* division_by_zero */
    *result = (uint32_t)(a % b);
    return 0;
}

static inline int sem_mod_u64(uint64_t a, uint64_t b, uint64_t *result)
{
    if (b == (uint64_t)0)
        return 2; /* division_by_zero */
    *result = (uint64_t)(a % b);
    return 0;
}

static inline int64_t sem_floordiv_imm_i64(int64_t a, int64_t b)
{
    return (int64_t)floor_quotient_i64(a, b);
}

static inline int64_t sem_mod_imm_i64(int64_t a, int64_t b)
{
    return (int64_t)floor_remainder_i64(a, b);
}

static inline int64_t sem_and_imm_i64(int64_t a, int64_t b)
{
    return (int64_t)(a & b);
}

static inline int64_t sem_shr_imm_i64(int64_t a, int64_t b)
{
    return (int64_t)(a >> (b & 63));
}

static inline float sem_floordiv_f32(float a, float b)
{
    return floor_quotient_f32(a, b);
}

static inline float sem_mod_f32(float a, float b)
{
    return floor_remainder_f32(a, b);
}

static inline float sem_div_f32(float a, float b)
{
    return a / b;
}

static inline int sem_pow_i8(int8_t a, int8_t b, int8_t *result)
{
    if (b < (int8_t)0)
        return 3; /* negative_exponent */
    *result = (int8_t)power_u64((uint64_t)a, (uint64_t)b);
    return 0;
}

static inline int sem_pow_i16(int16_t a, int16_t b, int16_t *result)
{
    if (b < (int16_t)0)
        return 3; /* negative_exponent */
    *result = (int16_t)power_u64((uint64_t)a, (uint64_t)b);
    return 0;
}

static inline int sem_pow_i32(int32_t a, int32_t b, int32_t *result)
{
    if (b < (int32_t)0)
        return 3; /* negative_exponent */
    *result = (int32_t)power_u64((uint64_t)a, (uint64_t)b);
    return 0;
}

static inline int sem_pow_i64(int64_t a, int64_t b, int64_t *result)
{
    if (b < (int64_t)0)
        return 3; /* negative_exponent */
    *result = (int64_t)power_u64((uint64_t)a, (uint64_t)b);
    return 0;
}

static inline uint8_t sem_pow_u8(uint8_t a, uint8_t b)
{
    return (uint8_t)power_u64((uint64_t)a, (uint64_t)b);
}

static inline uint16_t sem_pow_u16(uint16_t a, uint16_t b)
{
    return (uint16_t)power_u64((uint64_t)a, (uint64_t)b);
}

static inline uint32_t sem_pow_u32(uint32_t a, uint32_t b)
{
    return (uint32_t)power_u64((uint64_t)a, (uint64_t)b);
}

static inline uint64_t sem_pow_u64(uint64_t a, uint64_t b)
{
    return (uint64_t)power_u64((uint64_t)a, (uint64_t)b);
}

static inline int8_t sem_neg_i8(int8_t a)
{
    return (int8_t)((uint32_t)0 - (uint32_t)a);
}

static inline int16_t sem_neg_i16(int16_t a)
{
    return (int16_t)((uint32_t)0 - (uint32_t)a);
}

static inline int32_t sem_neg_i32(int32_t a)
{
    return (int32_t)((uint32_t)0 - (uint32_t)a);
}

static inline int64_t sem_neg_i64(int64_t a)
{
    return (int64_t)((uint64_t)0 - (uint64_t)a);
}

static inline uint8_t sem_neg_u8(uint8_t a)
{
    return (uint8_t)((uint32_t)0 - (uint32_t)a);
}

static inline uint16_t sem_neg_u16(uint16_t a)
{
    return (uint16_t)((uint32_t)0 - (uint32_t)a);
}

static inline uint32_t sem_neg_u32(uint32_t a)
{
    return (uint32_t)((uint32_t)0 - (uint32_t)a);
}

static inline uint64_t sem_neg_u64(uint64_t a)
{
    return (uint64_t)((uint64_t)0 - (uint64_t)a);
}

static inline float sem_neg_f32(float a)
{
    return -a;
}

static inline int8_t sem_abs_i8(int8_t a)
{
    return (a < (int8_t)0) ? (int8_t)((uint32_t)0 - (uint32_t)a) : a;
}

static inline int16_t sem_abs_i16(int16_t a)
{
    return (a < (int16_t)0) ? (int16_t)((uint32_t)0 - (uint32_t)a) : a;
}

static inline int32_t sem_abs_i32(int32_t a)
{
    return (a < (int32_t)0) ? (int32_t)((uint32_t)0 - (uint32_t)a) : a;
}

static inline int64_t sem_abs_i64(int64_t a)
{
    return (a < (int64_t)0) ? (int64_t)((uint64_t)0 - (uint64_t)a) : a;
}

static inline float sem_abs_f32(float a)
{
    return copy_sign_f32(a, 1.0f);
}

static inline int8_t sem_min_i8(int8_t a, int8_t b)
{
    return (b < a) ? b : a;
}

static inline int16_t sem_min_i16(int16_t a, int16_t b)
{
    return (b < a) ? b : a;
}

static inline int32_t sem_min_i32(int32_t a, int32_t b)
{
    return (b < a) ? b : a;
}

static inline int64_t sem_min_i64(int64_t a, int64_t b)
{
    return (b < a) ? b : a;
}

static inline uint8_t sem_min_u8(uint8_t a, uint8_t b)
{
    return (b < a) ? b : a;
}

static inline uint16_t sem_min_u16(uint16_t a, uint16_t b)
{
    return (b < a) ? b : a;
}

static inline uint32_t sem_min_u32(uint32_t a, uint32_t b)
{
    return (b < a) ? b : a;
}

static inline uint64_t sem_min_u64(uint64_t a, uint64_t b)
{
    return (b < a) ? b : a;
}

static inline float sem_min_f32(float a, float b)
{
    return (uint8_t)((a < b) | (uint8_t)((b == b) ^ (uint8_t)1)) ? a : b;
}

static inline int8_t sem_max_i8(int8_t a, int8_t b)
{
    return (a < b) ? b : a;
}

static inline int16_t sem_max_i16(int16_t a, int16_t b)
{
    return (a < b) ? b : a;
}

static inline int32_t sem_max_i32(int32_t a, int32_t b)
{
    return (a < b) ? b : a;
}

static inline int64_t sem_max_i64(int64_t a, int64_t b)
{
    return (a < b) ? b : a;
}

static inline uint8_t sem_max_u8(uint8_t a, uint8_t b)
{
    return (a < b) ? b : a;
}

static inline uint16_t sem_max_u16(uint16_t a, uint16_t b)
{
    return (a < b) ? b : a;
}

static inline uint32_t sem_max_u32(uint32_t a, uint32_t b)
{
    return (a < b) ? b : a;
}

static inline uint64_t sem_max_u64(uint64_t a, uint64_t b)
{
    return (a < b) ? b : a;
}

static inline float sem_max_f32(float a, float b)
{
    return (uint8_t)((b < a) | (uint8_t)((b == b) ^ (uint8_t)1)) ? a : b;
}

static inline uint64_t sem_and_bits(uint64_t a, uint64_t b)
{
    return (uint64_t)(a & b);
}

static inline uint64_t sem_or_bits(uint64_t a, uint64_t b)
{
    return (uint64_t)(a | b);
}

static inline uint64_t sem_xor_bits(uint64_t a, uint64_t b)
{
    return (uint64_t)(a ^ b);
}

static inline int8_t sem_invert_i8(int8_t a)
{
    return (int8_t)(a ^ (int8_t)-1);
}

static inline int16_t sem_invert_i16(int16_t a)
{
    return (int16_t)(a ^ (int16_t)-1);
}

static inline int32_t sem_invert_i32(int32_t a)
{
    return (int32_t)(a ^ (int32_t)-1);
}

static inline int64_t sem_invert_i64(int64_t a)
{
    return (int64_t)(a ^ (int64_t)-1);
}

static inline uint8_t sem_invert_u8(uint8_t a)
{
    return (uint8_t)(a ^ (uint8_t)255);
}

static inline uint16_t sem_invert_u16(uint16_t a)
{
    return (uint16_t)(a ^ (uint16_t)65535);
}

static inline uint32_t sem_invert_u32(uint32_t a)
{
    return (uint32_t)(a ^ (uint32_t)0xffffffff);
}

static inline uint64_t sem_invert_u64(uint64_t a)
{
    return (uint64_t)(a ^ (uint64_t)0xffffffffffffffff);
}

static inline uint8_t sem_not(uint8_t a)
{
    return (uint8_t)(a ^ (uint8_t)1);
}

static inline int8_t sem_shl_i8(int8_t a, int8_t b)
{
    return (int8_t)((uint32_t)a << (b & 7));
}

static inline int16_t sem_shl_i16(int16_t a, int16_t b)
{
    return (int16_t)((uint32_t)a << (b & 15));
}

static inline int32_t sem_shl_i32(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a << (b & 31));
}

static inline int64_t sem_shl_i64(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a << (b & 63));
}

static inline uint8_t sem_shl_u8(uint8_t a, uint8_t b)
{
    return (uint8_t)((uint32_t)a << (b & 7));
}

static inline uint16_t sem_shl_u16(uint16_t a, uint16_t b)
{
    return (uint16_t)((uint32_t)a << (b & 15));
}

static inline uint32_t sem_shl_u32(uint32_t a, uint32_t b)
{
    return (uint32_t)((uint32_t)a << (b & 31));
}

static inline uint64_t sem_shl_u64(uint64_t a, uint64_t b)
{
    return (uint64_t)((uint64_t)a << (b & 63));
}

static inline int8_t sem_shr_i8(int8_t a, int8_t b)
{
    return (int8_t)(a >> (b & 7));
}

static inline int16_t sem_shr_i16(int16_t a, int16_t b)
{
    return (int16_t)(a >> (b & 15));
}

static inline int32_t sem_shr_i32(int32_t a, int32_t b)
{
    return (int32_t)(a >> (b & 31));
}

static inline int64_t sem_shr_i64(int64_t a, int64_t b)
{
    return (int64_t)(a >> (b & 63));
}

static inline uint8_t sem_shr_u8(uint8_t a, uint8_t b)
{
    return (uint8_t)(a >> (b & 7));
}

static inline uint16_t sem_shr_u16(uint16_t a, uint16_t b)
{
    return (uint16_t)(a >> (b & 15));
}

static inline uint32_t sem_shr_u32(uint32_t a, uint32_t b)
{
    return (uint32_t)(a >> (b & 31));
}

static inline uint64_t sem_shr_u64(uint64_t a, uint64_t b)
{
    return (uint64_t)(a >> (b & 63));
}

static inline int64_t sem_population_count(uint64_t a)
{
    return population_count_u64(a);
}

static inline int64_t sem_leading_zeros(uint64_t a)
{
    return leading_zeros_u64(a);
}

static inline int64_t sem_trailing_zeros(uint64_t a)
{
    return trailing_zeros_u64(a);
}

static inline uint8_t sem_eq_bits(uint64_t a, uint64_t b)
{
    return a == b;
}

static inline uint8_t sem_eq_f32(float a, float b)
{
    return a == b;
}

static inline uint8_t sem_ne_bits(uint64_t a, uint64_t b)
{
    return (uint8_t)((a == b) ^ (uint8_t)1);
}

static inline uint8_t sem_ne_f32(float a, float b)
{
    return (uint8_t)((a == b) ^ (uint8_t)1);
}

static inline uint8_t sem_lt_int(int64_t a, int64_t b)
{
    return a < b;
}

static inline uint8_t sem_lt_u64(uint64_t a, uint64_t b)
{
    return a < b;
}

static inline uint8_t sem_lt_f32(float a, float b)
{
    return a < b;
}

static inline uint8_t sem_le_int(int64_t a, int64_t b)
{
    return a <= b;
}

static inline uint8_t sem_le_u64(uint64_t a, uint64_t b)
{
    return a <= b;
}

static inline uint8_t sem_le_f32(float a, float b)
{
    return a <= b;
}

static inline uint8_t sem_eq_imm_int(int64_t a, int64_t b)
{
    return a == b;
}

static inline uint8_t sem_ne_imm_int(int64_t a, int64_t b)
{
    return (uint8_t)((a == b) ^ (uint8_t)1);
}

static inline uint8_t sem_lt_imm_int(int64_t a, int64_t b)
{
    return a < b;
}

static inline uint8_t sem_le_imm_int(int64_t a, int64_t b)
{
    return a <= b;
}

static inline uint8_t sem_gt_imm_int(int64_t a, int64_t b)
{
    return b < a;
}

static inline uint8_t sem_ge_imm_int(int64_t a, int64_t b)
{
    return b <= a;
}

static inline uint8_t sem_nlt_f32(float a, float b)
{
    return (uint8_t)((a < b) ^ (uint8_t)1);
}

static inline uint8_t sem_nle_f32(float a, float b)
{
    return (uint8_t)((a <= b) ^ (uint8_t)1);
}

static inline int8_t sem_wrap_i8(uint64_t a)
{
    return (int8_t)a;
}

static inline int16_t sem_wrap_i16(uint64_t a)
{
    return (int16_t)a;
}

static inline int32_t sem_wrap_i32(uint64_t a)
{
    return (int32_t)a;
}

static inline int64_t sem_wrap_i64(uint64_t a)
{
    return (int64_t)a;
}

static inline uint8_t sem_wrap_u8(uint64_t a)
{
    return (uint8_t)a;
}

static inline uint16_t sem_wrap_u16(uint64_t a)
{
    return (uint16_t)a;
}

static inline uint32_t sem_wrap_u32(uint64_t a)
{
    return (uint32_t)a;
}

static inline uint64_t sem_wrap_u64(uint64_t a)
{
    return (uint64_t)a;
}

static inline uint8_t sem_truth_int(uint64_t a)
{
    return (uint8_t)((a == (uint64_t)0) ^ (uint8_t)1);
}

static inline float sem_float_int_f32(int64_t a)
{
    return (float)a;
}

static inline float sem_float_u64_f32(uint64_t a)
{
    return (float)a;
}

static inline int8_t sem_trunc_f32_i8(float a)
{
    return saturate_f32_i8(a);
}

static inline int16_t sem_trunc_f32_i16(float a)
{
    return saturate_f32_i16(a);
}

static inline int32_t sem_trunc_f32_i32(float a)
{
    return saturate_f32_i32(a);
}

static inline int64_t sem_trunc_f32_i64(float a)
{
    return saturate_f32_i64(a);
}

static inline uint8_t sem_trunc_f32_u8(float a)
{
    return saturate_f32_u8(a);
}

static inline uint16_t sem_trunc_f32_u16(float a)
{
    return saturate_f32_u16(a);
}

static inline uint32_t sem_trunc_f32_u32(float a)
{
    return saturate_f32_u32(a);
}

static inline uint64_t sem_trunc_f32_u64(float a)
{
    return saturate_f32_u64(a);
}

static inline float sem_widen_f16_f32(uint16_t a)
{
    return widen_half_f16(a);
}

static inline uint16_t sem_narrow_f32_f16(float a)
{
    return narrow_half_f32(a);
}

static inline uint32_t sem_bits_of_f32(float a)
{
    return bits_of_f32(a);
}

static inline float sem_float_from_bits_f32(uint32_t a)
{
    return float_from_bits_u32(a);
}

static inline float sem_sqrt_f32(float a)
{
    return square_root_f32(a);
}

static inline float sem_floor_f32(float a)
{
    return floor_f32(a);
}

static inline float sem_ceil_f32(float a)
{
    return ceiling_f32(a);
}

static inline float sem_trunc_f32(float a)
{
    return truncate_f32(a);
}

static inline float sem_round_f32(float a)
{
    return nearest_even_f32(a);
}

static inline float sem_fma_f32(float a, float b, float c)
{
    return fused_multiply_add_f32(a, b, c);
}

static inline float sem_copysign_f32(float a, float b)
{
    return copy_sign_f32(a, b);
}

#ifndef MOJOVM_NO_F64

static inline double sem_add_f64(double a, double b)
{
    return a + b;
}

static inline double sem_sub_f64(double a, double b)
{
    return a - b;
}

static inline double sem_mul_f64(double a, double b)
{
    return a * b;
}

static inline double sem_floordiv_f64(double a, double b)
{
    return floor_quotient_f64(a, b);
}

static inline double sem_mod_f64(double a, double b)
{
    return floor_remainder_f64(a, b);
}

static inline double sem_div_f64(double a, double b)
{
    return a / b;
}

static inline int sem_divide_i64(int64_t a, int64_t b, double *result)
{
    if (b == (int64_t)0)
        return 2; /* division_by_zero */
    *result = (double)a / (double)b;
    return 0;
}

static inline int sem_divide_u64(uint64_t a, uint64_t b, double *result)
{
    if (b == (uint64_t)0)
        return 2; /* division_by_zero */
    *result = (double)a / (double)b;
    return 0;
}

static inline double sem_neg_f64(double a)
{
    return -a;
}

static inline double sem_abs_f64(double a)
{
    return copy_sign_f64(a, 1.0);
}

static inline double sem_min_f64(double a, double b)
{
    return (uint8_t)((a < b) | (uint8_t)((b == b) ^ (uint8_t)1)) ? a : b;
}

static inline double sem_max_f64(double a, double b)
{
    return (uint8_t)((b < a) | (uint8_t)((b == b) ^ (uint8_t)1)) ? a : b;
}

static inline uint8_t sem_eq_f64(double a, double b)
{
    return a == b;
}

static inline uint8_t sem_ne_f64(double a, double b)
{
    return (uint8_t)((a == b) ^ (uint8_t)1);
}

static inline uint8_t sem_lt_f64(double a, double b)
{
    return a < b;
}

static inline uint8_t sem_le_f64(double a, double b)
{
    return a <= b;
}

static inline uint8_t sem_nlt_f64(double a, double b)
{
    return (uint8_t)((a < b) ^ (uint8_t)1);
}

static inline uint8_t sem_nle_f64(double a, double b)
{
    return (uint8_t)((a <= b) ^ (uint8_t)1);
}

static inline double sem_float_int_f64(int64_t a)
{
    return (double)a;
}

static inline double sem_float_u64_f64(uint64_t a)
{
    return (double)a;
}

static inline int8_t sem_trunc_f64_i8(double a)
{
    return saturate_f64_i8(a);
}

static inline int16_t sem_trunc_f64_i16(double a)
{
    return saturate_f64_i16(a);
}

static inline int32_t sem_trunc_f64_i32(double a)
{
    return saturate_f64_i32(a);
}

static inline int64_t sem_trunc_f64_i64(double a)
{
    return saturate_f64_i64(a);
}

static inline uint8_t sem_trunc_f64_u8(double a)
{
    return saturate_f64_u8(a);
}

static inline uint16_t sem_trunc_f64_u16(double a)
{
    return saturate_f64_u16(a);
}

static inline uint32_t sem_trunc_f64_u32(double a)
{
    return saturate_f64_u32(a);
}

static inline uint64_t sem_trunc_f64_u64(double a)
{
    return saturate_f64_u64(a);
}

static inline double sem_widen_f32_f64(float a)
{
    return (double)a;
}

static inline float sem_narrow_f64_f32(double a)
{
    return (float)a;
}

static inline uint64_t sem_bits_of_f64(double a)
{
    return bits_of_f64(a);
}

static inline double sem_float_from_bits_f64(uint64_t a)
{
    return float_from_bits_u64(a);
}

static inline double sem_sqrt_f64(double a)
{
    return square_root_f64(a);
}

static inline double sem_floor_f64(double a)
{
    return floor_f64(a);
}

static inline double sem_ceil_f64(double a)
{
    return ceiling_f64(a);
}

static inline double sem_trunc_f64(double a)
{
    return truncate_f64(a);
}

static inline double sem_round_f64(double a)
{
    return nearest_even_f64(a);
}

static inline double sem_fma_f64(double a, double b, double c)
{
    return fused_multiply_add_f64(a, b, c);
}

static inline double sem_copysign_f64(double a, double b)
{
    return copy_sign_f64(a, b);
}

#endif

#ifndef __OPENCL_VERSION__

static inline float sem_exp_f32(float a)
{
    return (float)exp((double)a);
}

static inline double sem_exp_f64(double a)
{
    return exp(a);
}

static inline float sem_exp2_f32(float a)
{
    return (float)exp2((double)a);
}

static inline double sem_exp2_f64(double a)
{
    return exp2(a);
}

static inline float sem_expm1_f32(float a)
{
    return (float)expm1((double)a);
}

static inline double sem_expm1_f64(double a)
{
    return expm1(a);
}

static inline float sem_log_f32(float a)
{
    return (float)log((double)a);
}

static inline double sem_log_f64(double a)
{
    return log(a);
}

static inline float sem_log2_f32(float a)
{
    return (float)log2((double)a);
}

static inline double sem_log2_f64(double a)
{
    return log2(a);
}

static inline float sem_log10_f32(float a)
{
    return (float)log10((double)a);
}

static inline double sem_log10_f64(double a)
{
    return log10(a);
}

static inline float sem_log1p_f32(float a)
{
    return (float)log1p((double)a);
}

static inline double sem_log1p_f64(double a)
{
    return log1p(a);
}

static inline float sem_sin_f32(float a)
{
    return (float)sin((double)a);
}

static inline double sem_sin_f64(double a)
{
    return sin(a);
}

static inline float sem_cos_f32(float a)
{
    return (float)cos((double)a);
}

static inline double sem_cos_f64(double a)
{
    return cos(a);
}

static inline float sem_tan_f32(float a)
{
    return (float)tan((double)a);
}

static inline double sem_tan_f64(double a)
{
    return tan(a);
}

static inline float sem_asin_f32(float a)
{
    return (float)asin((double)a);
}

static inline double sem_asin_f64(double a)
{
    return asin(a);
}

static inline float sem_acos_f32(float a)
{
    return (float)acos((double)a);
}

static inline double sem_acos_f64(double a)
{
    return acos(a);
}

static inline float sem_atan_f32(float a)
{
    return (float)atan((double)a);
}

static inline double sem_atan_f64(double a)
{
    return atan(a);
}

static inline float sem_sinh_f32(float a)
{
    return (float)sinh((double)a);
}

static inline double sem_sinh_f64(double a)
{
    return sinh(a);
}

static inline float sem_cosh_f32(float a)
{
    return (float)cosh((double)a);
}

static inline double sem_cosh_f64(double a)
{
    return cosh(a);
}

static inline float sem_tanh_f32(float a)
{
    return (float)tanh((double)a);
}

static inline double sem_tanh_f64(double a)
{
    return tanh(a);
}

static inline float sem_asinh_f32(float a)
{
    return (float)asinh((double)a);
}

static inline double sem_asinh_f64(double a)
{
    return asinh(a);
}

static inline float sem_acosh_f32(float a)
{
    return (float)acosh((double)a);
}

static inline double sem_acosh_f64(double a)
{
    return acosh(a);
}

static inline float sem_atanh_f32(float a)
{
    return (float)atanh((double)a);
}

static inline double sem_atanh_f64(double a)
{
    return atanh(a);
}

static inline float sem_cbrt_f32(float a)
{
    return (float)cbrt((double)a);
}

static inline double sem_cbrt_f64(double a)
{
    return cbrt(a);
}

static inline float sem_erf_f32(float a)
{
    return (float)erf((double)a);
}

static inline double sem_erf_f64(double a)
{
    return erf(a);
}

static inline float sem_erfc_f32(float a)
{
    return (float)erfc((double)a);
}

static inline double sem_erfc_f64(double a)
{
    return erfc(a);
}

static inline float sem_gamma_f32(float a)
{
    return (float)tgamma((double)a);
}

static inline double sem_gamma_f64(double a)
{
    return tgamma(a);
}

static inline float sem_lgamma_f32(float a)
{
    return (float)log_gamma((double)a);
}

static inline double sem_lgamma_f64(double a)
{
    return log_gamma(a);
}

static inline float sem_pow_f32(float a, float b)
{
    return (float)pow((double)a, (double)b);
}

static inline double sem_pow_f64(double a, double b)
{
    return pow(a, b);
}

static inline float sem_atan2_f32(float a, float b)
{
    return (float)atan2((double)a, (double)b);
}

static inline double sem_atan2_f64(double a, double b)
{
    return atan2(a, b);
}

static inline float sem_hypot_f32(float a, float b)
{
    return (float)hypot((double)a, (double)b);
}

static inline double sem_hypot_f64(double a, double b)
{
    return hypot(a, b);
}

static inline float sem_round_digits_f32(float a, int64_t b)
{
    return round_digits_f32(a, b);
}

static inline double sem_round_digits_f64(double a, int64_t b)
{
    return round_digits_f64(a, b);
}

#endif

#endif
