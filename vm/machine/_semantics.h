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

static inline float sem_exp_f32(float a)
{
    const double t0 = (double)a;
    const double t1 = (t0 < -110.0) ? -110.0 : ((90.0 < t0) ? 90.0 : t0);
    const double t2 = fused_multiply_add_f64(t1, 1.4426950408889634, 6755399441055744.0);
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t4 = fused_multiply_add_f64((t2 - 6755399441055744.0), -0.6931471805599453, t1);
    const double t5 = t4 * t4;
    return (float)fused_multiply_add_f64(t3, fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t4, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t5, fused_multiply_add_f64(t4, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t4, 0.04166666679002542, 0.16666666756407295))), 0.5), t4), t3);
}

LONG_BODY(double) sem_exp_f64_body(double a)
{
    const double t0 = (a < -746.0) ? -746.0 : ((710.0 < a) ? 710.0 : a);
    const double t1 = fused_multiply_add_f64(t0, 1.4426950408889634, 6755399441055744.0);
    const double t2 = t1 - 6755399441055744.0;
    const double t3 = fused_multiply_add_f64(t2, -0.6931471805599453, t0);
    const double t4 = t2 * -2.3190468138462996e-17;
    const double t5 = t3 + t4;
    const double t6 = 1.0 + t5;
    const double t7 = t5 * t5;
    const double t8 = t7 * t7;
    const double t9 = ((1.0 - t6) + t5) + fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t5, fused_multiply_add_f64((t8 * t8), fused_multiply_add_f64(t5, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t8, fused_multiply_add_f64(t7, fused_multiply_add_f64(t5, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t5, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t7, fused_multiply_add_f64(t5, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t5, 0.04166666666666668, 0.16666666666666677)))), 0.5), ((t3 - t5) + t4));
    const uint64_t t10 = (uint64_t)((uint64_t)bits_of_f64(t1) - (uint64_t)(uint64_t)0x4337fffffffff802);
    const uint64_t t11 = (uint64_t)(t10 >> ((uint64_t)1 & 63));
    return ((t6 + t9) * float_from_bits_u64((uint64_t)((uint64_t)t11 << ((uint64_t)52 & 63)))) * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t10 - (uint64_t)t11) << ((uint64_t)52 & 63)));
}
LONG(double, sem_exp_f64, (double a), (a))

static inline float sem_exp2_f32(float a)
{
    const double t0 = (double)a;
    const double t1 = (t0 < -160.0) ? -160.0 : ((130.0 < t0) ? 130.0 : t0);
    const double t2 = t1 + 6755399441055744.0;
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t4 = (t1 - (t2 - 6755399441055744.0)) * 0.6931471805599453;
    const double t5 = t4 * t4;
    return (float)fused_multiply_add_f64(t3, fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t4, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t5, fused_multiply_add_f64(t4, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t4, 0.04166666679002542, 0.16666666756407295))), 0.5), t4), t3);
}

LONG_BODY(double) sem_exp2_f64_body(double a)
{
    const double t0 = (a < -1080.0) ? -1080.0 : ((1025.0 < a) ? 1025.0 : a);
    const double t1 = t0 + 6755399441055744.0;
    const double t2 = t0 - (t1 - 6755399441055744.0);
    const double t3 = t2 * 0.6931471805599453;
    const double t4 = 1.0 + t3;
    const double t5 = t3 * t3;
    const double t6 = t5 * t5;
    const double t7 = ((1.0 - t4) + t3) + fused_multiply_add_f64((t3 * t3), fused_multiply_add_f64(t3, fused_multiply_add_f64((t6 * t6), fused_multiply_add_f64(t3, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t6, fused_multiply_add_f64(t5, fused_multiply_add_f64(t3, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t3, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t5, fused_multiply_add_f64(t3, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t3, 0.04166666666666668, 0.16666666666666677)))), 0.5), fused_multiply_add_f64(t2, 2.3190468138462996e-17, fused_multiply_add_f64(t2, 0.6931471805599453, (-t3))));
    const uint64_t t8 = (uint64_t)((uint64_t)bits_of_f64(t1) - (uint64_t)(uint64_t)0x4337fffffffff802);
    const uint64_t t9 = (uint64_t)(t8 >> ((uint64_t)1 & 63));
    return ((t4 + t7) * float_from_bits_u64((uint64_t)((uint64_t)t9 << ((uint64_t)52 & 63)))) * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t8 - (uint64_t)t9) << ((uint64_t)52 & 63)));
}
LONG(double, sem_exp2_f64, (double a), (a))

static inline float sem_expm1_f32(float a)
{
    const double t0 = (double)a;
    const double t1 = (t0 < -40.0) ? -40.0 : ((90.0 < t0) ? 90.0 : t0);
    const double t2 = fused_multiply_add_f64(t1, 1.4426950408889634, 6755399441055744.0);
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t4 = fused_multiply_add_f64((t2 - 6755399441055744.0), -0.6931471805599453, t1);
    const double t5 = t4 * t4;
    const double t6 = (t0 == 0.0) ? t0 : fused_multiply_add_f64(t3, fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t4, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t5, fused_multiply_add_f64(t4, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t4, 0.04166666679002542, 0.16666666756407295))), 0.5), t4), (t3 - 1.0));
    return (float)t6;
}

LONG_BODY(double) sem_expm1_f64_body(double a)
{
    const double t0 = (a < -60.0) ? -60.0 : ((710.0 < a) ? 710.0 : a);
    const double t1 = fused_multiply_add_f64(t0, 1.4426950408889634, 6755399441055744.0);
    const double t2 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t1) - (uint64_t)(uint64_t)0x4337fffffffffc03) << ((uint64_t)52 & 63)));
    const double t3 = t2 + -0.25;
    const double t4 = t1 - 6755399441055744.0;
    const double t5 = fused_multiply_add_f64(t4, -0.6931471805599453, t0);
    const double t6 = t4 * -2.3190468138462996e-17;
    const double t7 = t5 + t6;
    const double t8 = t7 * 0.5;
    const double t9 = t8 * t7;
    const double t10 = t7 + t9;
    const double t11 = t2 * t10;
    const double t12 = t3 + t11;
    const double t13 = t7 * t7;
    const double t14 = t13 * t13;
    const double t15 = (t5 - t7) + t6;
    const double t16 = ((t7 - t10) + t9) + (fused_multiply_add_f64(((t7 * t7) * t7), fused_multiply_add_f64((t14 * t14), fused_multiply_add_f64(t7, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t14, fused_multiply_add_f64(t13, fused_multiply_add_f64(t7, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t7, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t13, fused_multiply_add_f64(t7, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t7, 0.04166666666666668, 0.16666666666666677)))), fused_multiply_add_f64(t15, t7, fused_multiply_add_f64(t8, t7, (-t9)))) + t15);
    const double t17 = t12 - t3;
    const double t18 = t3 - t2;
    const double t19 = fused_multiply_add_f64(t2, t16, (((t3 - (t12 - t17)) + (t11 - t17)) + ((t2 - (t3 - t18)) + (-0.25 - t18))));
    const double t20 = t12 + t19;
    return (float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff)) < 5.551115123125783e-17) ? a : ((t20 + ((t12 - t20) + t19)) * 4.0);
}
LONG(double, sem_expm1_f64, (double a), (a))

static inline float sem_log_f32(float a)
{
    const double t0 = (double)a;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64(t0) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t2 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t3 = (t2 - 1.0) / (t2 + 1.0);
    const double t4 = t3 * t3;
    const double t5 = fused_multiply_add_f64(((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t3 * t4), fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t4, 0.40000339058837214, 0.6666666562273721)), (t3 + t3)));
    return (float)((0.0 < t0) ? ((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? t5 : t0) : ((t0 == 0.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000)));
}

LONG_BODY(double) sem_log_f64_body(double a)
{
    const uint8_t t0 = a < 2.2250738585072014e-308;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64((t0 ? (a * 1.8014398509481984e+16) : a)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t2 = (float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t3 = t0 ? (t2 - 54.0) : t2;
    const double t4 = t3 * 0.6931471805598903;
    const double t5 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t6 = t5 - 1.0;
    const double t7 = t6 * 0.5;
    const double t8 = t7 * t6;
    const double t9 = -t8;
    const double t10 = t6 + t9;
    const double t11 = t4 + t10;
    const double t12 = t6 / (t5 + 1.0);
    const double t13 = t12 * t12;
    const double t14 = t13 * t13;
    const double t15 = ((t4 - t11) + t10) + fused_multiply_add_f64(t3, 5.497923018708371e-14, fused_multiply_add_f64(t12, fused_multiply_add_f64(t13, fused_multiply_add_f64((t14 * t14), fused_multiply_add_f64(t14, 0.14797363506142563, fused_multiply_add_f64(t13, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t14, fused_multiply_add_f64(t13, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t13, 0.39999999999405483, 0.6666666666666736))), t8), (((t6 - t10) + t9) - fused_multiply_add_f64(t7, t6, (-t8)))));
    return (0.0 < a) ? ((a < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t11 + t15) : a) : ((a == 0.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(double, sem_log_f64, (double a), (a))

static inline float sem_log2_f32(float a)
{
    const double t0 = (double)a;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64(t0) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t2 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t3 = (t2 - 1.0) / (t2 + 1.0);
    const double t4 = t3 * t3;
    const double t5 = fused_multiply_add_f64(fused_multiply_add_f64((t3 * t4), fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t4, 0.40000339058837214, 0.6666666562273721)), (t3 + t3)), 1.4426950408889634, ((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0));
    return (float)((0.0 < t0) ? ((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? t5 : t0) : ((t0 == 0.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000)));
}

LONG_BODY(double) sem_log2_f64_body(double a)
{
    const uint8_t t0 = a < 2.2250738585072014e-308;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64((t0 ? (a * 1.8014398509481984e+16) : a)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t2 = (float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t3 = t0 ? (t2 - 54.0) : t2;
    const double t4 = t3 * 1.0;
    const double t5 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t6 = t5 - 1.0;
    const double t7 = t6 * 0.5;
    const double t8 = t7 * t6;
    const double t9 = -t8;
    const double t10 = t6 + t9;
    const double t11 = t6 / (t5 + 1.0);
    const double t12 = t11 * t11;
    const double t13 = t12 * t12;
    const double t14 = fused_multiply_add_f64(t11, fused_multiply_add_f64(t12, fused_multiply_add_f64((t13 * t13), fused_multiply_add_f64(t13, 0.14797363506142563, fused_multiply_add_f64(t12, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t13, fused_multiply_add_f64(t12, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t12, 0.39999999999405483, 0.6666666666666736))), t8), (((t6 - t10) + t9) - fused_multiply_add_f64(t7, t6, (-t8))));
    const double t15 = t10 + t14;
    const double t16 = t15 * 1.4426950408889634;
    const double t17 = t4 + t16;
    const double t18 = t17 + (((t4 - t17) + t16) + fused_multiply_add_f64(t3, 0.0, fused_multiply_add_f64(t15, 2.0355273740931033e-17, fused_multiply_add_f64(((t10 - t15) + t14), 1.4426950408889634, fused_multiply_add_f64(t15, 1.4426950408889634, (-t16))))));
    return (0.0 < a) ? ((a < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? t18 : a) : ((a == 0.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(double, sem_log2_f64, (double a), (a))

static inline float sem_log10_f32(float a)
{
    const double t0 = (double)a;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64(t0) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t2 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t3 = (t2 - 1.0) / (t2 + 1.0);
    const double t4 = t3 * t3;
    const double t5 = fused_multiply_add_f64(((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t3 * t4), fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t4, 0.40000339058837214, 0.6666666562273721)), (t3 + t3)));
    return (float)((0.0 < t0) ? ((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t5 * 0.4342944819032518) : t0) : ((t0 == 0.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000)));
}

LONG_BODY(double) sem_log10_f64_body(double a)
{
    const uint8_t t0 = a < 2.2250738585072014e-308;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64((t0 ? (a * 1.8014398509481984e+16) : a)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t2 = (float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t3 = t0 ? (t2 - 54.0) : t2;
    const double t4 = t3 * 0.30102999566395283;
    const double t5 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t6 = t5 - 1.0;
    const double t7 = t6 * 0.5;
    const double t8 = t7 * t6;
    const double t9 = -t8;
    const double t10 = t6 + t9;
    const double t11 = t6 / (t5 + 1.0);
    const double t12 = t11 * t11;
    const double t13 = t12 * t12;
    const double t14 = fused_multiply_add_f64(t11, fused_multiply_add_f64(t12, fused_multiply_add_f64((t13 * t13), fused_multiply_add_f64(t13, 0.14797363506142563, fused_multiply_add_f64(t12, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t13, fused_multiply_add_f64(t12, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t12, 0.39999999999405483, 0.6666666666666736))), t8), (((t6 - t10) + t9) - fused_multiply_add_f64(t7, t6, (-t8))));
    const double t15 = t10 + t14;
    const double t16 = t15 * 0.4342944819032518;
    const double t17 = t4 + t16;
    const double t18 = t17 + (((t4 - t17) + t16) + fused_multiply_add_f64(t3, 2.8363394551044964e-14, fused_multiply_add_f64(t15, 1.098319650216765e-17, fused_multiply_add_f64(((t10 - t15) + t14), 0.4342944819032518, fused_multiply_add_f64(t15, 0.4342944819032518, (-t16))))));
    return (0.0 < a) ? ((a < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? t18 : a) : ((a == 0.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(double, sem_log10_f64, (double a), (a))

LONG_BODY(float) sem_log1p_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = 1.0 + t0;
    const uint64_t t2 = (uint64_t)((uint64_t)bits_of_f64(t1) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t3 = (uint64_t)((uint64_t)((uint64_t)t2 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t4 = t1 - 1.0;
    const double t5 = fused_multiply_add_f64(((1.0 - (t1 - t4)) + (t0 - t4)), float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2046 - (uint64_t)t3) << ((uint64_t)52 & 63))), (float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t2 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd)) - 1.0));
    const double t6 = t5 / (t5 + 2.0);
    const double t7 = t6 * t6;
    const double t8 = (-1.0 < t0) ? ((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? fused_multiply_add_f64(((float_from_bits_u64((uint64_t)(t3 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t6 * t7), fused_multiply_add_f64((t7 * t7), fused_multiply_add_f64(t7, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t7, 0.40000339058837214, 0.6666666562273721)), (t6 + t6))) : t0) : ((t0 == -1.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
    return (float)((t0 == 0.0) ? t0 : t8);
}
LONG(float, sem_log1p_f32, (float a), (a))

LONG_BODY(double) sem_log1p_f64_body(double a)
{
    const double t0 = 1.0 + a;
    const uint64_t t1 = (uint64_t)((uint64_t)bits_of_f64(t0) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t2 = (uint64_t)((uint64_t)((uint64_t)t1 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t3 = (float_from_bits_u64((uint64_t)(t2 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t4 = t3 * 0.6931471805598903;
    const double t5 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t1 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t6 = t5 - 1.0;
    const double t7 = t0 - 1.0;
    const double t8 = (((1.0 - (t0 - t7)) + (a - t7)) * 0.5) * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2047 - (uint64_t)t2) << ((uint64_t)52 & 63)));
    const double t9 = t6 + t8;
    const double t10 = t9 * 0.5;
    const double t11 = t10 * t9;
    const double t12 = -t11;
    const double t13 = t9 + t12;
    const double t14 = t4 + t13;
    const double t15 = t9 / (t5 + 1.0);
    const double t16 = t15 * t15;
    const double t17 = t16 * t16;
    const double t18 = fused_multiply_add_f64(t3, 5.497923018708371e-14, fused_multiply_add_f64(((t6 - t9) + t8), fused_multiply_add_f64((t15 + t15), (t15 - 1.0), 1.0), fused_multiply_add_f64(t15, fused_multiply_add_f64(t16, fused_multiply_add_f64((t17 * t17), fused_multiply_add_f64(t17, 0.14797363506142563, fused_multiply_add_f64(t16, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t17, fused_multiply_add_f64(t16, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t16, 0.39999999999405483, 0.6666666666666736))), t11), (((t9 - t13) + t12) - fused_multiply_add_f64(t10, t9, (-t11))))));
    return (float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff)) < 5.551115123125783e-17) ? a : ((-1.0 < a) ? ((a < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t14 + (((t4 - t14) + t13) + t18)) : a) : ((a == -1.0) ? (-float_from_bits_u64((uint64_t)0x7ff0000000000000)) : float_from_bits_u64((uint64_t)0x7ff8000000000000)));
}
LONG(double, sem_log1p_f64, (double a), (a))

LONG_BODY(float) sem_sin_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = 1099511627776.0 <= t1;
    const uint64_t t3 = bits_of_f64(t1);
    const uint64_t t4 = (uint64_t)((uint64_t)((uint64_t)(t3 & (uint64_t)0xfffffffffffff) | (uint64_t)0x10000000000000) >> ((uint64_t)29 & 63));
    const uint64_t t5 = (uint64_t)((uint64_t)(uint64_t)(t3 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)1063);
    const uint8_t t6 = (uint64_t)((uint64_t)(t5 >> ((uint64_t)6 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t7 = (uint64_t)(t5 & (uint64_t)63);
    const uint64_t t8 = t6 ? (uint64_t)0x4acc9e21c820ff28 : (uint64_t)0xabe8fa9a6ee06db1;
    const uint64_t t9 = (uint64_t)((uint64_t)(uint64_t)63 - (uint64_t)t7);
    const uint64_t t10 = (uint64_t)((uint64_t)((uint64_t)t8 << (t7 & 63)) | (uint64_t)((uint64_t)((t6 ? (uint64_t)0xb1d5ef5de2b0db92 : (uint64_t)0x4acc9e21c820ff28) >> ((uint64_t)1 & 63)) >> (t9 & 63)));
    const uint64_t t11 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t4 * (uint64_t)(uint64_t)((uint64_t)((uint64_t)(t6 ? (uint64_t)0xabe8fa9a6ee06db1 : (uint64_t)0xc1b727220a94fe13) << (t7 & 63)) | (uint64_t)((uint64_t)(t8 >> ((uint64_t)1 & 63)) >> (t9 & 63)))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t4 * (uint64_t)(uint64_t)(t10 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t4 * (uint64_t)(uint64_t)(t10 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63))) >> ((uint64_t)32 & 63)));
    const double t12 = fused_multiply_add_f64(t1, 0.6366197723675814, 6755399441055744.0);
    const uint64_t t13 = t2 ? (uint64_t)((uint64_t)(uint64_t)(t11 >> ((uint64_t)62 & 63)) + (uint64_t)(uint64_t)((uint64_t)(t11 >> ((uint64_t)61 & 63)) & (uint64_t)1)) : bits_of_f64(t12);
    const uint64_t t14 = (uint64_t)((uint64_t)t11 << ((uint64_t)2 & 63));
    const double t15 = fused_multiply_add_f64(((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)(t14 ^ (uint64_t)0x8000000000000000) >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 2147483648.0), 2.3283064365386963e-10, ((float_from_bits_u64((uint64_t)((uint64_t)(t14 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 5.421010862427522e-20));
    const double t16 = -(t12 - 6755399441055744.0);
    const double t17 = t2 ? (t15 * 1.5707963267948966) : fused_multiply_add_f64(t16, 6.123233995736766e-17, fused_multiply_add_f64(t16, 1.5707963267948966, t1));
    const double t18 = t17 * t17;
    const double t19 = float_from_bits_u64((uint64_t)(bits_of_f64((((uint64_t)((uint64_t)(t13 >> ((uint64_t)0 & 63)) & (uint64_t)1) == (uint64_t)1) ? fused_multiply_add_f64((t18 * t18), fused_multiply_add_f64((t18 * t18), fused_multiply_add_f64(t18, -2.720812139654376e-07, 2.4799490819986855e-05), fused_multiply_add_f64(t18, -0.0013888883624234712, 0.04166666662101503)), fused_multiply_add_f64(t18, -0.5, 1.0)) : fused_multiply_add_f64((t17 * t18), fused_multiply_add_f64((t18 * t18), fused_multiply_add_f64(t18, 2.718189647276507e-06, -0.00019839319602701788), fused_multiply_add_f64(t18, 0.008333329326644962, -0.16666666640931924)), t17))) ^ (uint64_t)((uint64_t)((uint64_t)((uint64_t)t13 << ((uint64_t)62 & 63)) & (uint64_t)0x8000000000000000) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000))));
    return (float)((t1 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? ((t0 == 0.0) ? t0 : t19) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(float, sem_sin_f32, (float a), (a))

LONG_BODY(double) sem_sin_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = 1099511627776.0 <= t0;
    const uint64_t t2 = bits_of_f64(t0);
    const uint64_t t3 = (uint64_t)((uint64_t)(t2 & (uint64_t)0xfffffffffffff) | (uint64_t)0x10000000000000);
    const uint64_t t4 = (uint64_t)((uint64_t)(uint64_t)(t2 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)1063);
    const uint8_t t5 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)6 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t6 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)7 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t7 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)8 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t8 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)9 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t9 = t7 ? (t8 ? (uint64_t)0xa8b5d49eeb1faf97 : (uint64_t)0x9cfba208d7d4baed) : (t8 ? (uint64_t)0xa0ec7fe25fff7816 : (uint64_t)0x4107f9458eaf7aef);
    const uint64_t t10 = t8 ? (uint64_t)0xb47db4d9fb3c9f2c : (uint64_t)0x4b801924bba82746;
    const uint64_t t11 = t6 ? t9 : (t7 ? t10 : (t8 ? (uint64_t)0xf904e64758e60d4c : (uint64_t)0x54a7f09d5f47d4d3));
    const uint64_t t12 = t8 ? (uint64_t)0x26dd3d18fd9a797f : (uint64_t)0x4873f877ac72c4a6;
    const uint64_t t13 = t7 ? t12 : (t8 ? (uint64_t)0xe7d272117e2ef7e4 : (uint64_t)0x77036d8a5664f10e);
    const uint64_t t14 = t8 ? (uint64_t)0x603fbcbc462d6829 : (uint64_t)0x1586dc91b8e90937;
    const uint64_t t15 = (uint64_t)(t4 & (uint64_t)63);
    const uint64_t t16 = t7 ? (t8 ? (uint64_t)0xc5ecf41ce7de294a : (uint64_t)0x1213a671c09ad17d) : t14;
    const uint64_t t17 = t6 ? t16 : t13;
    const uint64_t t18 = t5 ? t17 : t11;
    const uint64_t t19 = (uint64_t)((uint64_t)(uint64_t)63 - (uint64_t)t15);
    const uint64_t t20 = (uint64_t)((uint64_t)t3 * (uint64_t)(uint64_t)((uint64_t)((uint64_t)(t5 ? t11 : (t6 ? t13 : (t7 ? t14 : (t8 ? (uint64_t)0x1213a671c09ad17d : (uint64_t)0x28be60db93910)))) << (t15 & 63)) | (uint64_t)((uint64_t)(t18 >> ((uint64_t)1 & 63)) >> (t19 & 63))));
    const uint64_t t21 = (uint64_t)(t3 >> ((uint64_t)32 & 63));
    const uint64_t t22 = t6 ? (t7 ? (t8 ? (uint64_t)0x4ba9afed7ec47e35 : (uint64_t)0xf904e64758e60d4c) : t10) : t9;
    const uint64_t t23 = t5 ? t22 : t17;
    const uint64_t t24 = (uint64_t)((uint64_t)((uint64_t)t18 << (t15 & 63)) | (uint64_t)((uint64_t)(t23 >> ((uint64_t)1 & 63)) >> (t19 & 63)));
    const uint64_t t25 = (uint64_t)(t24 >> ((uint64_t)32 & 63));
    const uint64_t t26 = (uint64_t)(t24 & (uint64_t)0xffffffff);
    const uint64_t t27 = (uint64_t)(t3 & (uint64_t)0xffffffff);
    const uint64_t t28 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t21 * (uint64_t)t26) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t27 * (uint64_t)t26) >> ((uint64_t)32 & 63)));
    const uint64_t t29 = (uint64_t)((uint64_t)t3 * (uint64_t)t24);
    const uint64_t t30 = (uint64_t)(t3 >> ((uint64_t)32 & 63));
    const uint64_t t31 = (uint64_t)((uint64_t)((uint64_t)t23 << (t15 & 63)) | (uint64_t)((uint64_t)((t5 ? (t6 ? (t7 ? (t8 ? (uint64_t)0x7421580cc11bf1ed : (uint64_t)0xe7d272117e2ef7e4) : t12) : t16) : t22) >> ((uint64_t)1 & 63)) >> (t19 & 63)));
    const uint64_t t32 = (uint64_t)(t31 >> ((uint64_t)32 & 63));
    const uint64_t t33 = (uint64_t)(t31 & (uint64_t)0xffffffff);
    const uint64_t t34 = (uint64_t)(t3 & (uint64_t)0xffffffff);
    const uint64_t t35 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t30 * (uint64_t)t33) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t34 * (uint64_t)t33) >> ((uint64_t)32 & 63)));
    const uint64_t t36 = (uint64_t)((uint64_t)t29 + (uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)t30 * (uint64_t)t32) + (uint64_t)(uint64_t)(t35 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t34 * (uint64_t)t32) + (uint64_t)(uint64_t)(t35 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63))));
    const uint64_t t37 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t20 + (uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)t21 * (uint64_t)t25) + (uint64_t)(uint64_t)(t28 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t27 * (uint64_t)t25) + (uint64_t)(uint64_t)(t28 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63)))) + (uint64_t)((t36 < t29) ? (uint64_t)1 : (uint64_t)0));
    const double t38 = fused_multiply_add_f64(t0, 0.6366197723675814, 6755399441055744.0);
    const uint64_t t39 = t1 ? (uint64_t)((uint64_t)(uint64_t)(t37 >> ((uint64_t)62 & 63)) + (uint64_t)(uint64_t)((uint64_t)(t37 >> ((uint64_t)61 & 63)) & (uint64_t)1)) : bits_of_f64(t38);
    const uint8_t t40 = (uint64_t)((uint64_t)(t39 >> ((uint64_t)0 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t41 = (uint64_t)((uint64_t)((uint64_t)t37 << ((uint64_t)2 & 63)) | (uint64_t)(t36 >> ((uint64_t)62 & 63)));
    const double t42 = ((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)(t41 ^ (uint64_t)0x8000000000000000) >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 2147483648.0) * 2.3283064365386963e-10;
    const double t43 = (float_from_bits_u64((uint64_t)((uint64_t)(t41 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 5.421010862427522e-20;
    const double t44 = t42 + t43;
    const uint64_t t45 = (uint64_t)((uint64_t)t36 << ((uint64_t)2 & 63));
    const double t46 = ((t42 - t44) + t43) + fused_multiply_add_f64((float_from_bits_u64((uint64_t)((uint64_t)(t45 >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0), 1.262177448353619e-29, ((float_from_bits_u64((uint64_t)((uint64_t)(t45 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 2.938735877055719e-39));
    const double t47 = t44 + t46;
    const double t48 = t47 * 1.5707963267948966;
    const double t49 = fused_multiply_add_f64(t47, 6.123233995736766e-17, fused_multiply_add_f64(((t44 - t47) + t46), 1.5707963267948966, fused_multiply_add_f64(t47, 1.5707963267948966, (-t48))));
    const double t50 = t48 + t49;
    const double t51 = -(t38 - 6755399441055744.0);
    const double t52 = fused_multiply_add_f64(t51, 1.5707963267948966, t0);
    const double t53 = t51 * 6.123233995736766e-17;
    const double t54 = t52 + t53;
    const double t55 = t54 - t52;
    const double t56 = ((t52 - (t54 - t55)) + (t53 - t55)) + fused_multiply_add_f64(t51, -1.4973849048591698e-33, fused_multiply_add_f64(t51, 6.123233995736766e-17, (-t53)));
    const double t57 = t54 + t56;
    const double t58 = t1 ? t50 : t57;
    const double t59 = t58 * t58;
    const double t60 = t59 * 0.5;
    const double t61 = 1.0 - t60;
    const double t62 = t59 * t59;
    const double t63 = t1 ? ((t48 - t50) + t49) : ((t54 - t57) + t56);
    const double t64 = t59 * t59;
    const double t65 = t40 ? (((1.0 - t61) - t60) + fused_multiply_add_f64((t59 * t59), fused_multiply_add_f64((t62 * t62), fused_multiply_add_f64(t59, -1.1359080712550331e-11, 2.087571142445913e-09), fused_multiply_add_f64(t62, fused_multiply_add_f64(t59, -2.7557314256935547e-07, 2.480158728911521e-05), fused_multiply_add_f64(t59, -0.0013888888888873457, 0.041666666666666595))), fused_multiply_add_f64((-t58), t63, (fused_multiply_add_f64(t58, t58, (-t59)) * -0.5)))) : fused_multiply_add_f64((t58 * t59), fused_multiply_add_f64((t64 * t64), fused_multiply_add_f64(t64, -7.479860658129534e-13, fused_multiply_add_f64(t59, 1.6056145988661016e-10, -2.505208516014213e-08)), fused_multiply_add_f64(t64, fused_multiply_add_f64(t59, 2.7557319126236317e-06, -0.0001984126984105176), fused_multiply_add_f64(t59, 0.008333333333333097, -0.16666666666666666))), fused_multiply_add_f64((t59 * -0.5), t63, t63));
    return (t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? ((t0 < 3.725290298461914e-09) ? a : float_from_bits_u64((uint64_t)(bits_of_f64(((t40 ? t61 : t58) + t65)) ^ (uint64_t)((uint64_t)((uint64_t)((uint64_t)t39 << ((uint64_t)62 & 63)) & (uint64_t)0x8000000000000000) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000))))) : float_from_bits_u64((uint64_t)0x7ff8000000000000);
}
LONG(double, sem_sin_f64, (double a), (a))

LONG_BODY(float) sem_cos_f32_body(float a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64((double)a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = 1099511627776.0 <= t0;
    const uint64_t t2 = bits_of_f64(t0);
    const uint64_t t3 = (uint64_t)((uint64_t)((uint64_t)(t2 & (uint64_t)0xfffffffffffff) | (uint64_t)0x10000000000000) >> ((uint64_t)29 & 63));
    const uint64_t t4 = (uint64_t)((uint64_t)(uint64_t)(t2 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)1063);
    const uint8_t t5 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)6 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t6 = (uint64_t)(t4 & (uint64_t)63);
    const uint64_t t7 = t5 ? (uint64_t)0x4acc9e21c820ff28 : (uint64_t)0xabe8fa9a6ee06db1;
    const uint64_t t8 = (uint64_t)((uint64_t)(uint64_t)63 - (uint64_t)t6);
    const uint64_t t9 = (uint64_t)((uint64_t)((uint64_t)t7 << (t6 & 63)) | (uint64_t)((uint64_t)((t5 ? (uint64_t)0xb1d5ef5de2b0db92 : (uint64_t)0x4acc9e21c820ff28) >> ((uint64_t)1 & 63)) >> (t8 & 63)));
    const uint64_t t10 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t3 * (uint64_t)(uint64_t)((uint64_t)((uint64_t)(t5 ? (uint64_t)0xabe8fa9a6ee06db1 : (uint64_t)0xc1b727220a94fe13) << (t6 & 63)) | (uint64_t)((uint64_t)(t7 >> ((uint64_t)1 & 63)) >> (t8 & 63)))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t3 * (uint64_t)(uint64_t)(t9 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t3 * (uint64_t)(uint64_t)(t9 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63))) >> ((uint64_t)32 & 63)));
    const double t11 = fused_multiply_add_f64(t0, 0.6366197723675814, 6755399441055744.0);
    const uint64_t t12 = t1 ? (uint64_t)((uint64_t)(uint64_t)(t10 >> ((uint64_t)62 & 63)) + (uint64_t)(uint64_t)((uint64_t)(t10 >> ((uint64_t)61 & 63)) & (uint64_t)1)) : bits_of_f64(t11);
    const uint64_t t13 = (uint64_t)((uint64_t)t10 << ((uint64_t)2 & 63));
    const double t14 = fused_multiply_add_f64(((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)(t13 ^ (uint64_t)0x8000000000000000) >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 2147483648.0), 2.3283064365386963e-10, ((float_from_bits_u64((uint64_t)((uint64_t)(t13 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 5.421010862427522e-20));
    const double t15 = -(t11 - 6755399441055744.0);
    const double t16 = t1 ? (t14 * 1.5707963267948966) : fused_multiply_add_f64(t15, 6.123233995736766e-17, fused_multiply_add_f64(t15, 1.5707963267948966, t0));
    const double t17 = t16 * t16;
    const double t18 = float_from_bits_u64((uint64_t)(bits_of_f64((((uint64_t)((uint64_t)(t12 >> ((uint64_t)0 & 63)) & (uint64_t)1) == (uint64_t)1) ? fused_multiply_add_f64((t16 * t17), fused_multiply_add_f64((t17 * t17), fused_multiply_add_f64(t17, 2.718189647276507e-06, -0.00019839319602701788), fused_multiply_add_f64(t17, 0.008333329326644962, -0.16666666640931924)), t16) : fused_multiply_add_f64((t17 * t17), fused_multiply_add_f64((t17 * t17), fused_multiply_add_f64(t17, -2.720812139654376e-07, 2.4799490819986855e-05), fused_multiply_add_f64(t17, -0.0013888883624234712, 0.04166666662101503)), fused_multiply_add_f64(t17, -0.5, 1.0)))) ^ (uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t12 + (uint64_t)(uint64_t)1) << ((uint64_t)62 & 63)) & (uint64_t)0x8000000000000000)));
    return (float)((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? t18 : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(float, sem_cos_f32, (float a), (a))

LONG_BODY(double) sem_cos_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = 1099511627776.0 <= t0;
    const uint64_t t2 = bits_of_f64(t0);
    const uint64_t t3 = (uint64_t)((uint64_t)(t2 & (uint64_t)0xfffffffffffff) | (uint64_t)0x10000000000000);
    const uint64_t t4 = (uint64_t)((uint64_t)(uint64_t)(t2 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)1063);
    const uint8_t t5 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)6 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t6 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)7 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t7 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)8 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t8 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)9 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t9 = t7 ? (t8 ? (uint64_t)0xa8b5d49eeb1faf97 : (uint64_t)0x9cfba208d7d4baed) : (t8 ? (uint64_t)0xa0ec7fe25fff7816 : (uint64_t)0x4107f9458eaf7aef);
    const uint64_t t10 = t8 ? (uint64_t)0xb47db4d9fb3c9f2c : (uint64_t)0x4b801924bba82746;
    const uint64_t t11 = t6 ? t9 : (t7 ? t10 : (t8 ? (uint64_t)0xf904e64758e60d4c : (uint64_t)0x54a7f09d5f47d4d3));
    const uint64_t t12 = t8 ? (uint64_t)0x26dd3d18fd9a797f : (uint64_t)0x4873f877ac72c4a6;
    const uint64_t t13 = t7 ? t12 : (t8 ? (uint64_t)0xe7d272117e2ef7e4 : (uint64_t)0x77036d8a5664f10e);
    const uint64_t t14 = t8 ? (uint64_t)0x603fbcbc462d6829 : (uint64_t)0x1586dc91b8e90937;
    const uint64_t t15 = (uint64_t)(t4 & (uint64_t)63);
    const uint64_t t16 = t7 ? (t8 ? (uint64_t)0xc5ecf41ce7de294a : (uint64_t)0x1213a671c09ad17d) : t14;
    const uint64_t t17 = t6 ? t16 : t13;
    const uint64_t t18 = t5 ? t17 : t11;
    const uint64_t t19 = (uint64_t)((uint64_t)(uint64_t)63 - (uint64_t)t15);
    const uint64_t t20 = (uint64_t)((uint64_t)t3 * (uint64_t)(uint64_t)((uint64_t)((uint64_t)(t5 ? t11 : (t6 ? t13 : (t7 ? t14 : (t8 ? (uint64_t)0x1213a671c09ad17d : (uint64_t)0x28be60db93910)))) << (t15 & 63)) | (uint64_t)((uint64_t)(t18 >> ((uint64_t)1 & 63)) >> (t19 & 63))));
    const uint64_t t21 = (uint64_t)(t3 >> ((uint64_t)32 & 63));
    const uint64_t t22 = t6 ? (t7 ? (t8 ? (uint64_t)0x4ba9afed7ec47e35 : (uint64_t)0xf904e64758e60d4c) : t10) : t9;
    const uint64_t t23 = t5 ? t22 : t17;
    const uint64_t t24 = (uint64_t)((uint64_t)((uint64_t)t18 << (t15 & 63)) | (uint64_t)((uint64_t)(t23 >> ((uint64_t)1 & 63)) >> (t19 & 63)));
    const uint64_t t25 = (uint64_t)(t24 >> ((uint64_t)32 & 63));
    const uint64_t t26 = (uint64_t)(t24 & (uint64_t)0xffffffff);
    const uint64_t t27 = (uint64_t)(t3 & (uint64_t)0xffffffff);
    const uint64_t t28 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t21 * (uint64_t)t26) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t27 * (uint64_t)t26) >> ((uint64_t)32 & 63)));
    const uint64_t t29 = (uint64_t)((uint64_t)t3 * (uint64_t)t24);
    const uint64_t t30 = (uint64_t)(t3 >> ((uint64_t)32 & 63));
    const uint64_t t31 = (uint64_t)((uint64_t)((uint64_t)t23 << (t15 & 63)) | (uint64_t)((uint64_t)((t5 ? (t6 ? (t7 ? (t8 ? (uint64_t)0x7421580cc11bf1ed : (uint64_t)0xe7d272117e2ef7e4) : t12) : t16) : t22) >> ((uint64_t)1 & 63)) >> (t19 & 63)));
    const uint64_t t32 = (uint64_t)(t31 >> ((uint64_t)32 & 63));
    const uint64_t t33 = (uint64_t)(t31 & (uint64_t)0xffffffff);
    const uint64_t t34 = (uint64_t)(t3 & (uint64_t)0xffffffff);
    const uint64_t t35 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t30 * (uint64_t)t33) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t34 * (uint64_t)t33) >> ((uint64_t)32 & 63)));
    const uint64_t t36 = (uint64_t)((uint64_t)t29 + (uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)t30 * (uint64_t)t32) + (uint64_t)(uint64_t)(t35 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t34 * (uint64_t)t32) + (uint64_t)(uint64_t)(t35 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63))));
    const uint64_t t37 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t20 + (uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)t21 * (uint64_t)t25) + (uint64_t)(uint64_t)(t28 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t27 * (uint64_t)t25) + (uint64_t)(uint64_t)(t28 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63)))) + (uint64_t)((t36 < t29) ? (uint64_t)1 : (uint64_t)0));
    const double t38 = fused_multiply_add_f64(t0, 0.6366197723675814, 6755399441055744.0);
    const uint64_t t39 = t1 ? (uint64_t)((uint64_t)(uint64_t)(t37 >> ((uint64_t)62 & 63)) + (uint64_t)(uint64_t)((uint64_t)(t37 >> ((uint64_t)61 & 63)) & (uint64_t)1)) : bits_of_f64(t38);
    const uint8_t t40 = (uint64_t)((uint64_t)(t39 >> ((uint64_t)0 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t41 = (uint64_t)((uint64_t)((uint64_t)t37 << ((uint64_t)2 & 63)) | (uint64_t)(t36 >> ((uint64_t)62 & 63)));
    const double t42 = ((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)(t41 ^ (uint64_t)0x8000000000000000) >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 2147483648.0) * 2.3283064365386963e-10;
    const double t43 = (float_from_bits_u64((uint64_t)((uint64_t)(t41 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 5.421010862427522e-20;
    const double t44 = t42 + t43;
    const uint64_t t45 = (uint64_t)((uint64_t)t36 << ((uint64_t)2 & 63));
    const double t46 = ((t42 - t44) + t43) + fused_multiply_add_f64((float_from_bits_u64((uint64_t)((uint64_t)(t45 >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0), 1.262177448353619e-29, ((float_from_bits_u64((uint64_t)((uint64_t)(t45 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 2.938735877055719e-39));
    const double t47 = t44 + t46;
    const double t48 = t47 * 1.5707963267948966;
    const double t49 = fused_multiply_add_f64(t47, 6.123233995736766e-17, fused_multiply_add_f64(((t44 - t47) + t46), 1.5707963267948966, fused_multiply_add_f64(t47, 1.5707963267948966, (-t48))));
    const double t50 = t48 + t49;
    const double t51 = -(t38 - 6755399441055744.0);
    const double t52 = fused_multiply_add_f64(t51, 1.5707963267948966, t0);
    const double t53 = t51 * 6.123233995736766e-17;
    const double t54 = t52 + t53;
    const double t55 = t54 - t52;
    const double t56 = ((t52 - (t54 - t55)) + (t53 - t55)) + fused_multiply_add_f64(t51, -1.4973849048591698e-33, fused_multiply_add_f64(t51, 6.123233995736766e-17, (-t53)));
    const double t57 = t54 + t56;
    const double t58 = t1 ? t50 : t57;
    const double t59 = t58 * t58;
    const double t60 = t59 * 0.5;
    const double t61 = 1.0 - t60;
    const double t62 = t59 * t59;
    const double t63 = t1 ? ((t48 - t50) + t49) : ((t54 - t57) + t56);
    const double t64 = t59 * t59;
    const double t65 = t40 ? fused_multiply_add_f64((t58 * t59), fused_multiply_add_f64((t62 * t62), fused_multiply_add_f64(t62, -7.479860658129534e-13, fused_multiply_add_f64(t59, 1.6056145988661016e-10, -2.505208516014213e-08)), fused_multiply_add_f64(t62, fused_multiply_add_f64(t59, 2.7557319126236317e-06, -0.0001984126984105176), fused_multiply_add_f64(t59, 0.008333333333333097, -0.16666666666666666))), fused_multiply_add_f64((t59 * -0.5), t63, t63)) : (((1.0 - t61) - t60) + fused_multiply_add_f64((t59 * t59), fused_multiply_add_f64((t64 * t64), fused_multiply_add_f64(t59, -1.1359080712550331e-11, 2.087571142445913e-09), fused_multiply_add_f64(t64, fused_multiply_add_f64(t59, -2.7557314256935547e-07, 2.480158728911521e-05), fused_multiply_add_f64(t59, -0.0013888888888873457, 0.041666666666666595))), fused_multiply_add_f64((-t58), t63, (fused_multiply_add_f64(t58, t58, (-t59)) * -0.5))));
    return (t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? float_from_bits_u64((uint64_t)(bits_of_f64(((t40 ? t58 : t61) + t65)) ^ (uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t39 + (uint64_t)(uint64_t)1) << ((uint64_t)62 & 63)) & (uint64_t)0x8000000000000000))) : float_from_bits_u64((uint64_t)0x7ff8000000000000);
}
LONG(double, sem_cos_f64, (double a), (a))

LONG_BODY(float) sem_tan_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = 1099511627776.0 <= t1;
    const uint64_t t3 = bits_of_f64(t1);
    const uint64_t t4 = (uint64_t)((uint64_t)((uint64_t)(t3 & (uint64_t)0xfffffffffffff) | (uint64_t)0x10000000000000) >> ((uint64_t)29 & 63));
    const uint64_t t5 = (uint64_t)((uint64_t)(uint64_t)(t3 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)1063);
    const uint8_t t6 = (uint64_t)((uint64_t)(t5 >> ((uint64_t)6 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t7 = (uint64_t)(t5 & (uint64_t)63);
    const uint64_t t8 = t6 ? (uint64_t)0x4acc9e21c820ff28 : (uint64_t)0xabe8fa9a6ee06db1;
    const uint64_t t9 = (uint64_t)((uint64_t)(uint64_t)63 - (uint64_t)t7);
    const uint64_t t10 = (uint64_t)((uint64_t)((uint64_t)t8 << (t7 & 63)) | (uint64_t)((uint64_t)((t6 ? (uint64_t)0xb1d5ef5de2b0db92 : (uint64_t)0x4acc9e21c820ff28) >> ((uint64_t)1 & 63)) >> (t9 & 63)));
    const uint64_t t11 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t4 * (uint64_t)(uint64_t)((uint64_t)((uint64_t)(t6 ? (uint64_t)0xabe8fa9a6ee06db1 : (uint64_t)0xc1b727220a94fe13) << (t7 & 63)) | (uint64_t)((uint64_t)(t8 >> ((uint64_t)1 & 63)) >> (t9 & 63)))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t4 * (uint64_t)(uint64_t)(t10 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t4 * (uint64_t)(uint64_t)(t10 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63))) >> ((uint64_t)32 & 63)));
    const double t12 = fused_multiply_add_f64(t1, 0.6366197723675814, 6755399441055744.0);
    const uint64_t t13 = t2 ? (uint64_t)((uint64_t)(uint64_t)(t11 >> ((uint64_t)62 & 63)) + (uint64_t)(uint64_t)((uint64_t)(t11 >> ((uint64_t)61 & 63)) & (uint64_t)1)) : bits_of_f64(t12);
    const uint8_t t14 = (uint64_t)((uint64_t)(t13 >> ((uint64_t)0 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t15 = (uint64_t)((uint64_t)t11 << ((uint64_t)2 & 63));
    const double t16 = fused_multiply_add_f64(((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)(t15 ^ (uint64_t)0x8000000000000000) >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 2147483648.0), 2.3283064365386963e-10, ((float_from_bits_u64((uint64_t)((uint64_t)(t15 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 5.421010862427522e-20));
    const double t17 = -(t12 - 6755399441055744.0);
    const double t18 = t2 ? (t16 * 1.5707963267948966) : fused_multiply_add_f64(t17, 6.123233995736766e-17, fused_multiply_add_f64(t17, 1.5707963267948966, t1));
    const double t19 = t18 * t18;
    const double t20 = fused_multiply_add_f64((t19 * t19), fused_multiply_add_f64((t19 * t19), fused_multiply_add_f64(t19, -2.720812139654376e-07, 2.4799490819986855e-05), fused_multiply_add_f64(t19, -0.0013888883624234712, 0.04166666662101503)), fused_multiply_add_f64(t19, -0.5, 1.0));
    const double t21 = fused_multiply_add_f64((t18 * t19), fused_multiply_add_f64((t19 * t19), fused_multiply_add_f64(t19, 2.718189647276507e-06, -0.00019839319602701788), fused_multiply_add_f64(t19, 0.008333329326644962, -0.16666666640931924)), t18);
    const double t22 = (t1 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? ((t0 == 0.0) ? t0 : float_from_bits_u64((uint64_t)(bits_of_f64(((t14 ? t20 : t21) / (t14 ? t21 : t20))) ^ (uint64_t)((uint64_t)((uint64_t)t13 << ((uint64_t)63 & 63)) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000))))) : float_from_bits_u64((uint64_t)0x7ff8000000000000);
    return (float)t22;
}
LONG(float, sem_tan_f32, (float a), (a))

LONG_BODY(double) sem_tan_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = 1099511627776.0 <= t0;
    const uint64_t t2 = bits_of_f64(t0);
    const uint64_t t3 = (uint64_t)((uint64_t)(t2 & (uint64_t)0xfffffffffffff) | (uint64_t)0x10000000000000);
    const uint64_t t4 = (uint64_t)((uint64_t)(uint64_t)(t2 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)1063);
    const uint8_t t5 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)6 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t6 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)7 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t7 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)8 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint8_t t8 = (uint64_t)((uint64_t)(t4 >> ((uint64_t)9 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t9 = t7 ? (t8 ? (uint64_t)0xa8b5d49eeb1faf97 : (uint64_t)0x9cfba208d7d4baed) : (t8 ? (uint64_t)0xa0ec7fe25fff7816 : (uint64_t)0x4107f9458eaf7aef);
    const uint64_t t10 = t8 ? (uint64_t)0xb47db4d9fb3c9f2c : (uint64_t)0x4b801924bba82746;
    const uint64_t t11 = t6 ? t9 : (t7 ? t10 : (t8 ? (uint64_t)0xf904e64758e60d4c : (uint64_t)0x54a7f09d5f47d4d3));
    const uint64_t t12 = t8 ? (uint64_t)0x26dd3d18fd9a797f : (uint64_t)0x4873f877ac72c4a6;
    const uint64_t t13 = t7 ? t12 : (t8 ? (uint64_t)0xe7d272117e2ef7e4 : (uint64_t)0x77036d8a5664f10e);
    const uint64_t t14 = t8 ? (uint64_t)0x603fbcbc462d6829 : (uint64_t)0x1586dc91b8e90937;
    const uint64_t t15 = (uint64_t)(t4 & (uint64_t)63);
    const uint64_t t16 = t7 ? (t8 ? (uint64_t)0xc5ecf41ce7de294a : (uint64_t)0x1213a671c09ad17d) : t14;
    const uint64_t t17 = t6 ? t16 : t13;
    const uint64_t t18 = t5 ? t17 : t11;
    const uint64_t t19 = (uint64_t)((uint64_t)(uint64_t)63 - (uint64_t)t15);
    const uint64_t t20 = (uint64_t)((uint64_t)t3 * (uint64_t)(uint64_t)((uint64_t)((uint64_t)(t5 ? t11 : (t6 ? t13 : (t7 ? t14 : (t8 ? (uint64_t)0x1213a671c09ad17d : (uint64_t)0x28be60db93910)))) << (t15 & 63)) | (uint64_t)((uint64_t)(t18 >> ((uint64_t)1 & 63)) >> (t19 & 63))));
    const uint64_t t21 = (uint64_t)(t3 >> ((uint64_t)32 & 63));
    const uint64_t t22 = t6 ? (t7 ? (t8 ? (uint64_t)0x4ba9afed7ec47e35 : (uint64_t)0xf904e64758e60d4c) : t10) : t9;
    const uint64_t t23 = t5 ? t22 : t17;
    const uint64_t t24 = (uint64_t)((uint64_t)((uint64_t)t18 << (t15 & 63)) | (uint64_t)((uint64_t)(t23 >> ((uint64_t)1 & 63)) >> (t19 & 63)));
    const uint64_t t25 = (uint64_t)(t24 >> ((uint64_t)32 & 63));
    const uint64_t t26 = (uint64_t)(t24 & (uint64_t)0xffffffff);
    const uint64_t t27 = (uint64_t)(t3 & (uint64_t)0xffffffff);
    const uint64_t t28 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t21 * (uint64_t)t26) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t27 * (uint64_t)t26) >> ((uint64_t)32 & 63)));
    const uint64_t t29 = (uint64_t)((uint64_t)t3 * (uint64_t)t24);
    const uint64_t t30 = (uint64_t)(t3 >> ((uint64_t)32 & 63));
    const uint64_t t31 = (uint64_t)((uint64_t)((uint64_t)t23 << (t15 & 63)) | (uint64_t)((uint64_t)((t5 ? (t6 ? (t7 ? (t8 ? (uint64_t)0x7421580cc11bf1ed : (uint64_t)0xe7d272117e2ef7e4) : t12) : t16) : t22) >> ((uint64_t)1 & 63)) >> (t19 & 63)));
    const uint64_t t32 = (uint64_t)(t31 >> ((uint64_t)32 & 63));
    const uint64_t t33 = (uint64_t)(t31 & (uint64_t)0xffffffff);
    const uint64_t t34 = (uint64_t)(t3 & (uint64_t)0xffffffff);
    const uint64_t t35 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t30 * (uint64_t)t33) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)t34 * (uint64_t)t33) >> ((uint64_t)32 & 63)));
    const uint64_t t36 = (uint64_t)((uint64_t)t29 + (uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)t30 * (uint64_t)t32) + (uint64_t)(uint64_t)(t35 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t34 * (uint64_t)t32) + (uint64_t)(uint64_t)(t35 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63))));
    const uint64_t t37 = (uint64_t)((uint64_t)(uint64_t)((uint64_t)t20 + (uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)((uint64_t)t21 * (uint64_t)t25) + (uint64_t)(uint64_t)(t28 >> ((uint64_t)32 & 63))) + (uint64_t)(uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)t27 * (uint64_t)t25) + (uint64_t)(uint64_t)(t28 & (uint64_t)0xffffffff)) >> ((uint64_t)32 & 63)))) + (uint64_t)((t36 < t29) ? (uint64_t)1 : (uint64_t)0));
    const double t38 = fused_multiply_add_f64(t0, 0.6366197723675814, 6755399441055744.0);
    const uint64_t t39 = t1 ? (uint64_t)((uint64_t)(uint64_t)(t37 >> ((uint64_t)62 & 63)) + (uint64_t)(uint64_t)((uint64_t)(t37 >> ((uint64_t)61 & 63)) & (uint64_t)1)) : bits_of_f64(t38);
    const uint8_t t40 = (uint64_t)((uint64_t)(t39 >> ((uint64_t)0 & 63)) & (uint64_t)1) == (uint64_t)1;
    const uint64_t t41 = (uint64_t)((uint64_t)((uint64_t)t37 << ((uint64_t)2 & 63)) | (uint64_t)(t36 >> ((uint64_t)62 & 63)));
    const double t42 = ((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)(t41 ^ (uint64_t)0x8000000000000000) >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 2147483648.0) * 2.3283064365386963e-10;
    const double t43 = (float_from_bits_u64((uint64_t)((uint64_t)(t41 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 5.421010862427522e-20;
    const double t44 = t42 + t43;
    const uint64_t t45 = (uint64_t)((uint64_t)t36 << ((uint64_t)2 & 63));
    const double t46 = ((t42 - t44) + t43) + fused_multiply_add_f64((float_from_bits_u64((uint64_t)((uint64_t)(t45 >> ((uint64_t)32 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0), 1.262177448353619e-29, ((float_from_bits_u64((uint64_t)((uint64_t)(t45 & (uint64_t)0xffffffff) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) * 2.938735877055719e-39));
    const double t47 = t44 + t46;
    const double t48 = t47 * 1.5707963267948966;
    const double t49 = fused_multiply_add_f64(t47, 6.123233995736766e-17, fused_multiply_add_f64(((t44 - t47) + t46), 1.5707963267948966, fused_multiply_add_f64(t47, 1.5707963267948966, (-t48))));
    const double t50 = t48 + t49;
    const double t51 = -(t38 - 6755399441055744.0);
    const double t52 = fused_multiply_add_f64(t51, 1.5707963267948966, t0);
    const double t53 = t51 * 6.123233995736766e-17;
    const double t54 = t52 + t53;
    const double t55 = t54 - t52;
    const double t56 = ((t52 - (t54 - t55)) + (t53 - t55)) + fused_multiply_add_f64(t51, -1.4973849048591698e-33, fused_multiply_add_f64(t51, 6.123233995736766e-17, (-t53)));
    const double t57 = t54 + t56;
    const double t58 = t1 ? t50 : t57;
    const double t59 = t58 * t58;
    const double t60 = t59 * 0.5;
    const double t61 = 1.0 - t60;
    const double t62 = t59 * t59;
    const double t63 = t1 ? ((t48 - t50) + t49) : ((t54 - t57) + t56);
    const double t64 = ((1.0 - t61) - t60) + fused_multiply_add_f64((t59 * t59), fused_multiply_add_f64((t62 * t62), fused_multiply_add_f64(t59, -1.1359080712550331e-11, 2.087571142445913e-09), fused_multiply_add_f64(t62, fused_multiply_add_f64(t59, -2.7557314256935547e-07, 2.480158728911521e-05), fused_multiply_add_f64(t59, -0.0013888888888873457, 0.041666666666666595))), fused_multiply_add_f64((-t58), t63, (fused_multiply_add_f64(t58, t58, (-t59)) * -0.5)));
    const double t65 = t61 + t64;
    const double t66 = t59 * t59;
    const double t67 = fused_multiply_add_f64((t58 * t59), fused_multiply_add_f64((t66 * t66), fused_multiply_add_f64(t66, -7.479860658129534e-13, fused_multiply_add_f64(t59, 1.6056145988661016e-10, -2.505208516014213e-08)), fused_multiply_add_f64(t66, fused_multiply_add_f64(t59, 2.7557319126236317e-06, -0.0001984126984105176), fused_multiply_add_f64(t59, 0.008333333333333097, -0.16666666666666666))), fused_multiply_add_f64((t59 * -0.5), t63, t63));
    const double t68 = t58 + t67;
    const double t69 = t40 ? t65 : t68;
    const double t70 = t40 ? t68 : t65;
    const double t71 = 1.0 / t70;
    const double t72 = t69 * t71;
    const double t73 = (t58 - t68) + t67;
    const double t74 = (t61 - t65) + t64;
    const uint64_t t75 = (uint64_t)(bits_of_f64((t72 + ((fused_multiply_add_f64((-t72), t70, t69) + fused_multiply_add_f64((-t72), (t40 ? t73 : t74), (t40 ? t74 : t73))) * t71))) ^ (uint64_t)((uint64_t)((uint64_t)t39 << ((uint64_t)63 & 63)) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000)));
    return (t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? ((t0 < 3.725290298461914e-09) ? a : float_from_bits_u64(t75)) : float_from_bits_u64((uint64_t)0x7ff8000000000000);
}
LONG(double, sem_tan_f64, (double a), (a))

static inline float sem_asin_f32(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = t1 <= 0.5;
    const double t3 = t2 ? (t1 * t1) : ((1.0 - t1) * 0.5);
    const double t4 = t2 ? t1 : square_root_f64(t3);
    const double t5 = t3 * t3;
    const double t6 = fused_multiply_add_f64((t4 * t3), fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t5, fused_multiply_add_f64(t3, 0.03287431791168739, 0.0020143253900852275), fused_multiply_add_f64(t3, 0.020633182053520716, 0.021868205583063186)), fused_multiply_add_f64(t5, fused_multiply_add_f64(t3, 0.03042627914940483, 0.04464071915459785), fused_multiply_add_f64(t3, 0.07500004965547771, 0.16666666627202062))), t4);
    return (float)float_from_bits_u64((uint64_t)(bits_of_f64((t2 ? t6 : (1.5707963267948966 - (t6 * 2.0)))) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000)));
}

LONG_BODY(double) sem_asin_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = t0 <= 0.5;
    const double t2 = t1 ? (t0 * t0) : ((1.0 - t0) * 0.5);
    const double t3 = square_root_f64(t2);
    const double t4 = t1 ? t0 : t3;
    const double t5 = t2 * t2;
    const double t6 = t5 * t5;
    const double t7 = (t4 * t2) * fused_multiply_add_f64((t6 * t6), fused_multiply_add_f64(t6, 0.03258680161028148, fused_multiply_add_f64(t5, fused_multiply_add_f64(t2, -0.02093097318646593, 0.02165857824900883), fused_multiply_add_f64(t2, 0.0037267448301756185, 0.010774824438216462))), fused_multiply_add_f64(t6, fused_multiply_add_f64(t5, fused_multiply_add_f64(t2, 0.011399883105498927, 0.01398070256804337), fused_multiply_add_f64(t2, 0.017351621680535938, 0.02237221446897879)), fused_multiply_add_f64(t5, fused_multiply_add_f64(t2, 0.030381942724964518, 0.044642857174297765), fused_multiply_add_f64(t2, 0.07499999999971048, 0.1666666666666676))));
    const double t8 = -(t4 * 2.0);
    const double t9 = 1.5707963267948966 + t8;
    const double t10 = 6.123233995736766e-17 - (((t1 ? 0.0 : (fused_multiply_add_f64((-t3), t3, t2) / ((t3 == 0.0) ? 1.0 : (t3 + t3)))) + t7) * 2.0);
    const uint64_t t11 = (uint64_t)(bits_of_f64((t1 ? (t0 + t7) : (t9 + (((1.5707963267948966 - t9) + t8) + t10)))) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000));
    return (t0 < 3.725290298461914e-09) ? a : float_from_bits_u64(t11);
}
LONG(double, sem_asin_f64, (double a), (a))

static inline float sem_acos_f32(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = t1 <= 0.5;
    const double t3 = t2 ? (t1 * t1) : ((1.0 - t1) * 0.5);
    const double t4 = t2 ? t1 : square_root_f64(t3);
    const double t5 = t3 * t3;
    const double t6 = fused_multiply_add_f64((t4 * t3), fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t5, fused_multiply_add_f64(t3, 0.03287431791168739, 0.0020143253900852275), fused_multiply_add_f64(t3, 0.020633182053520716, 0.021868205583063186)), fused_multiply_add_f64(t5, fused_multiply_add_f64(t3, 0.03042627914940483, 0.04464071915459785), fused_multiply_add_f64(t3, 0.07500004965547771, 0.16666666627202062))), t4);
    return (float)(t2 ? (1.5707963267948966 - float_from_bits_u64((uint64_t)(bits_of_f64(t6) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000)))) : ((t0 < 0.0) ? (3.141592653589793 - (t6 * 2.0)) : (t6 * 2.0)));
}

LONG_BODY(double) sem_acos_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = t0 <= 0.5;
    const double t2 = t1 ? (t0 * t0) : ((1.0 - t0) * 0.5);
    const double t3 = square_root_f64(t2);
    const double t4 = t1 ? t0 : t3;
    const uint64_t t5 = (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000);
    const double t6 = -float_from_bits_u64((uint64_t)(bits_of_f64(t4) ^ t5));
    const double t7 = 1.5707963267948966 + t6;
    const double t8 = t2 * t2;
    const double t9 = t8 * t8;
    const double t10 = (t4 * t2) * fused_multiply_add_f64((t9 * t9), fused_multiply_add_f64(t9, 0.03258680161028148, fused_multiply_add_f64(t8, fused_multiply_add_f64(t2, -0.02093097318646593, 0.02165857824900883), fused_multiply_add_f64(t2, 0.0037267448301756185, 0.010774824438216462))), fused_multiply_add_f64(t9, fused_multiply_add_f64(t8, fused_multiply_add_f64(t2, 0.011399883105498927, 0.01398070256804337), fused_multiply_add_f64(t2, 0.017351621680535938, 0.02237221446897879)), fused_multiply_add_f64(t8, fused_multiply_add_f64(t2, 0.030381942724964518, 0.044642857174297765), fused_multiply_add_f64(t2, 0.07499999999971048, 0.1666666666666676))));
    const double t11 = t4 * 2.0;
    const double t12 = -t11;
    const double t13 = 3.141592653589793 + t12;
    const double t14 = ((t1 ? 0.0 : (fused_multiply_add_f64((-t3), t3, t2) / ((t3 == 0.0) ? 1.0 : (t3 + t3)))) + t10) * 2.0;
    return t1 ? (t7 + (((1.5707963267948966 - t7) + t6) + (6.123233995736766e-17 - float_from_bits_u64((uint64_t)(bits_of_f64(t10) ^ t5))))) : ((a < 0.0) ? (t13 + (((3.141592653589793 - t13) + t12) + (1.2246467991473532e-16 - t14))) : (t11 + t14));
}
LONG(double, sem_acos_f64, (double a), (a))

LONG_BODY(float) sem_atan_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = 1.0 < t1;
    const double t3 = t2 ? 1.0 : t1;
    const double t4 = t2 ? t1 : 1.0;
    const double t5 = (t3 - ((t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? (t4 * 0.5) : t4))) / (t4 + ((t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? (t3 * 0.5) : t3)));
    const double t6 = t5 * t5;
    const double t7 = t6 * t6;
    const double t8 = fused_multiply_add_f64((t5 * t6), fused_multiply_add_f64((t7 * t7), -0.07927729314236294, fused_multiply_add_f64(t7, fused_multiply_add_f64(t6, 0.11041705909270683, -0.14283803365958675), fused_multiply_add_f64(t6, 0.19999976842342274, -0.33333333241419394))), t5) + ((t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? 0.4636476090008061 : 0.7853981633974483));
    return (float)float_from_bits_u64((uint64_t)(bits_of_f64((t2 ? (1.5707963267948966 - t8) : t8)) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000)));
}
LONG(float, sem_atan_f32, (float a), (a))

LONG_BODY(double) sem_atan_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = (1.152921504606847e+18 < t0) ? 1.152921504606847e+18 : t0;
    const uint8_t t2 = 1.0 < t1;
    const double t3 = t2 ? 1.0 : t1;
    const double t4 = t2 ? t1 : 1.0;
    const double t5 = (t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? 0.4636476090008061 : 0.7853981633974483);
    const double t6 = -((t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? (t4 * 0.5) : t4));
    const double t7 = t3 + t6;
    const double t8 = (t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? (t3 * 0.5) : t3);
    const double t9 = t4 + t8;
    const double t10 = 1.0 / t9;
    const double t11 = t7 * t10;
    const double t12 = t5 + t11;
    const double t13 = -t12;
    const double t14 = 1.5707963267948966 + t13;
    const double t15 = t11 * t11;
    const double t16 = t15 * t15;
    const double t17 = t16 * t16;
    const double t18 = t9 - t4;
    const double t19 = t7 - t3;
    const double t20 = fused_multiply_add_f64((t11 * t15), fused_multiply_add_f64((t17 * t17), -0.0410234436280715, fused_multiply_add_f64(t17, fused_multiply_add_f64(t16, fused_multiply_add_f64(t15, 0.0575024749593854, -0.066581264711132), fused_multiply_add_f64(t15, 0.07691970303562737, -0.09090900789370182)), fused_multiply_add_f64(t16, fused_multiply_add_f64(t15, 0.11111110986279779, -0.1428571428463516), fused_multiply_add_f64(t15, 0.19999999999995305, -0.33333333333333326)))), ((fused_multiply_add_f64((-t11), t9, t7) + fused_multiply_add_f64((-t11), ((t4 - (t9 - t18)) + (t8 - t18)), ((t3 - (t7 - t19)) + (t6 - t19)))) * t10));
    const double t21 = ((t5 - t12) + t11) + (((t3 < (t4 * 0.236)) ? 0.0 : ((t3 < (t4 * 0.72)) ? 2.2698777452961687e-17 : 3.061616997868383e-17)) + t20);
    const uint64_t t22 = (uint64_t)(bits_of_f64((t2 ? (t14 + (((1.5707963267948966 - t14) + t13) + (6.123233995736766e-17 - t21))) : (t12 + t21))) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000));
    return (t1 < 3.725290298461914e-09) ? a : float_from_bits_u64(t22);
}
LONG(double, sem_atan_f64, (double a), (a))

LONG_BODY(float) sem_sinh_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const double t2 = (90.0 < t1) ? 90.0 : t1;
    const double t3 = fused_multiply_add_f64(t2, 1.4426950408889634, 6755399441055744.0);
    const double t4 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t3) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t5 = fused_multiply_add_f64((t3 - 6755399441055744.0), -0.6931471805599453, t2);
    const double t6 = t5 * t5;
    const double t7 = fused_multiply_add_f64(t4, fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t5, fused_multiply_add_f64((t6 * t6), fused_multiply_add_f64(t5, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t6, fused_multiply_add_f64(t5, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t5, 0.04166666679002542, 0.16666666756407295))), 0.5), t5), (t4 - 1.0));
    const double t8 = float_from_bits_u64((uint64_t)(bits_of_f64(((t7 + (t7 / (t7 + 1.0))) * 0.5)) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000)));
    return (float)((t1 < 3.725290298461914e-09) ? t0 : t8);
}
LONG(float, sem_sinh_f32, (float a), (a))

LONG_BODY(double) sem_sinh_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = (710.5 < t0) ? 710.5 : t0;
    const double t2 = fused_multiply_add_f64(t1, 1.4426950408889634, 6755399441055744.0);
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc03) << ((uint64_t)52 & 63)));
    const double t4 = t3 + -0.25;
    const double t5 = t2 - 6755399441055744.0;
    const double t6 = fused_multiply_add_f64(t5, -0.6931471805599453, t1);
    const double t7 = t5 * -2.3190468138462996e-17;
    const double t8 = t6 + t7;
    const double t9 = t8 * 0.5;
    const double t10 = t9 * t8;
    const double t11 = t8 + t10;
    const double t12 = t3 * t11;
    const double t13 = t4 + t12;
    const double t14 = t8 * t8;
    const double t15 = t14 * t14;
    const double t16 = (t6 - t8) + t7;
    const double t17 = ((t8 - t11) + t10) + (fused_multiply_add_f64(((t8 * t8) * t8), fused_multiply_add_f64((t15 * t15), fused_multiply_add_f64(t8, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t15, fused_multiply_add_f64(t14, fused_multiply_add_f64(t8, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t8, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t14, fused_multiply_add_f64(t8, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t8, 0.04166666666666668, 0.16666666666666677)))), fused_multiply_add_f64(t16, t8, fused_multiply_add_f64(t9, t8, (-t10)))) + t16);
    const double t18 = t13 - t4;
    const double t19 = t4 - t3;
    const double t20 = fused_multiply_add_f64(t3, t17, (((t4 - (t13 - t18)) + (t12 - t18)) + ((t3 - (t4 - t19)) + (-0.25 - t19))));
    const double t21 = t13 + t20;
    const double t22 = t21 * 4.0;
    const double t23 = t22 + 1.0;
    const double t24 = t23 - t22;
    const double t25 = (t13 - t21) + t20;
    const double t26 = ((t22 - (t23 - t24)) + (1.0 - t24)) + (t25 * 4.0);
    const double t27 = t23 + t26;
    const double t28 = 1.0 / t27;
    const double t29 = t21 * t28;
    const double t30 = t21 + t29;
    const double t31 = ((t21 - t30) + t29) + (t25 + ((fused_multiply_add_f64((-t29), t27, t21) + fused_multiply_add_f64((-t29), ((t23 - t27) + t26), t25)) * t28));
    const double t32 = float_from_bits_u64((uint64_t)(bits_of_f64((((t0 < 40.0) ? (t30 + t31) : (t21 + (t25 + 0.25))) * 2.0)) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000)));
    return (t0 < 3.725290298461914e-09) ? a : t32;
}
LONG(double, sem_sinh_f64, (double a), (a))

static inline float sem_cosh_f32(float a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64((double)a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = (90.0 < t0) ? 90.0 : t0;
    const double t2 = fused_multiply_add_f64(t1, 1.4426950408889634, 6755399441055744.0);
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t4 = fused_multiply_add_f64((t2 - 6755399441055744.0), -0.6931471805599453, t1);
    const double t5 = t4 * t4;
    const double t6 = fused_multiply_add_f64(t3, fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t4, fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t4, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t5, fused_multiply_add_f64(t4, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t4, 0.04166666679002542, 0.16666666756407295))), 0.5), t4), (t3 - 1.0)) + 1.0;
    return (float)((t6 + (1.0 / t6)) * 0.5);
}

LONG_BODY(double) sem_cosh_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = (710.5 < t0) ? 710.5 : t0;
    const double t2 = fused_multiply_add_f64(t1, 1.4426950408889634, 6755399441055744.0);
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc03) << ((uint64_t)52 & 63)));
    const double t4 = t3 + -0.25;
    const double t5 = t2 - 6755399441055744.0;
    const double t6 = fused_multiply_add_f64(t5, -0.6931471805599453, t1);
    const double t7 = t5 * -2.3190468138462996e-17;
    const double t8 = t6 + t7;
    const double t9 = t8 * 0.5;
    const double t10 = t9 * t8;
    const double t11 = t8 + t10;
    const double t12 = t3 * t11;
    const double t13 = t4 + t12;
    const double t14 = t8 * t8;
    const double t15 = t14 * t14;
    const double t16 = (t6 - t8) + t7;
    const double t17 = ((t8 - t11) + t10) + (fused_multiply_add_f64(((t8 * t8) * t8), fused_multiply_add_f64((t15 * t15), fused_multiply_add_f64(t8, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t15, fused_multiply_add_f64(t14, fused_multiply_add_f64(t8, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t8, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t14, fused_multiply_add_f64(t8, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t8, 0.04166666666666668, 0.16666666666666677)))), fused_multiply_add_f64(t16, t8, fused_multiply_add_f64(t9, t8, (-t10)))) + t16);
    const double t18 = t13 - t4;
    const double t19 = t4 - t3;
    const double t20 = fused_multiply_add_f64(t3, t17, (((t4 - (t13 - t18)) + (t12 - t18)) + ((t3 - (t4 - t19)) + (-0.25 - t19))));
    const double t21 = t13 + t20;
    const double t22 = t21 + 0.25;
    const double t23 = t22 - t21;
    const double t24 = ((t21 - (t22 - t23)) + (0.25 - t23)) + ((t13 - t21) + t20);
    const double t25 = t22 + t24;
    const double t26 = 1.0 / t25;
    const double t27 = 0.0625 * t26;
    const double t28 = t25 + t27;
    const double t29 = (t22 - t25) + t24;
    const double t30 = t28 + (((t25 - t28) + t27) + (t29 + ((fused_multiply_add_f64((-t27), t25, 0.0625) + fused_multiply_add_f64((-t27), t29, 0.0)) * t26)));
    return ((t0 < 40.0) ? t30 : (t25 + t29)) * 2.0;
}
LONG(double, sem_cosh_f64, (double a), (a))

static inline float sem_tanh_f32(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const double t2 = ((10.0 < t1) ? 10.0 : t1) * 2.0;
    const double t3 = fused_multiply_add_f64(t2, 1.4426950408889634, 6755399441055744.0);
    const double t4 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t3) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t5 = fused_multiply_add_f64((t3 - 6755399441055744.0), -0.6931471805599453, t2);
    const double t6 = t5 * t5;
    const double t7 = fused_multiply_add_f64(t4, fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t5, fused_multiply_add_f64((t6 * t6), fused_multiply_add_f64(t5, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t6, fused_multiply_add_f64(t5, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t5, 0.04166666679002542, 0.16666666756407295))), 0.5), t5), (t4 - 1.0));
    return (float)((t1 < 3.725290298461914e-09) ? t0 : float_from_bits_u64((uint64_t)(bits_of_f64((t7 / (t7 + 2.0))) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000))));
}

LONG_BODY(double) sem_tanh_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = ((20.0 < t0) ? 20.0 : t0) * 2.0;
    const double t2 = fused_multiply_add_f64(t1, 1.4426950408889634, 6755399441055744.0);
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t2) - (uint64_t)(uint64_t)0x4337fffffffffc03) << ((uint64_t)52 & 63)));
    const double t4 = t3 + -0.25;
    const double t5 = t2 - 6755399441055744.0;
    const double t6 = fused_multiply_add_f64(t5, -0.6931471805599453, t1);
    const double t7 = t5 * -2.3190468138462996e-17;
    const double t8 = t6 + t7;
    const double t9 = t8 * 0.5;
    const double t10 = t9 * t8;
    const double t11 = t8 + t10;
    const double t12 = t3 * t11;
    const double t13 = t4 + t12;
    const double t14 = t8 * t8;
    const double t15 = t14 * t14;
    const double t16 = (t6 - t8) + t7;
    const double t17 = ((t8 - t11) + t10) + (fused_multiply_add_f64(((t8 * t8) * t8), fused_multiply_add_f64((t15 * t15), fused_multiply_add_f64(t8, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t15, fused_multiply_add_f64(t14, fused_multiply_add_f64(t8, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t8, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t14, fused_multiply_add_f64(t8, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t8, 0.04166666666666668, 0.16666666666666677)))), fused_multiply_add_f64(t16, t8, fused_multiply_add_f64(t9, t8, (-t10)))) + t16);
    const double t18 = t13 - t4;
    const double t19 = t4 - t3;
    const double t20 = fused_multiply_add_f64(t3, t17, (((t4 - (t13 - t18)) + (t12 - t18)) + ((t3 - (t4 - t19)) + (-0.25 - t19))));
    const double t21 = t13 + t20;
    const double t22 = t21 + 0.5;
    const double t23 = 1.0 / t22;
    const double t24 = t21 * t23;
    const double t25 = t22 - t21;
    const double t26 = (t13 - t21) + t20;
    const double t27 = (fused_multiply_add_f64((-t24), t22, t21) + fused_multiply_add_f64((-t24), (((t21 - (t22 - t25)) + (0.5 - t25)) + t26), t26)) * t23;
    return (t0 < 3.725290298461914e-09) ? a : float_from_bits_u64((uint64_t)(bits_of_f64((t24 + t27)) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000)));
}
LONG(double, sem_tanh_f64, (double a), (a))

LONG_BODY(float) sem_asinh_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const double t2 = t1 + ((t1 * t1) / (square_root_f64(fused_multiply_add_f64(t1, t1, 1.0)) + 1.0));
    const double t3 = 1.0 + t2;
    const uint64_t t4 = (uint64_t)((uint64_t)bits_of_f64(t3) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t5 = (uint64_t)((uint64_t)((uint64_t)t4 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t6 = t3 - 1.0;
    const double t7 = fused_multiply_add_f64(((1.0 - (t3 - t6)) + (t2 - t6)), float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2046 - (uint64_t)t5) << ((uint64_t)52 & 63))), (float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t4 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd)) - 1.0));
    const double t8 = t7 / (t7 + 2.0);
    const double t9 = t8 * t8;
    const uint64_t t10 = bits_of_f64(((t1 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? fused_multiply_add_f64(((float_from_bits_u64((uint64_t)(t5 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t8 * t9), fused_multiply_add_f64((t9 * t9), fused_multiply_add_f64(t9, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t9, 0.40000339058837214, 0.6666666562273721)), (t8 + t8))) : t1));
    return (float)((t0 == 0.0) ? t0 : float_from_bits_u64((uint64_t)(t10 ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000))));
}
LONG(float, sem_asinh_f32, (float a), (a))

LONG_BODY(double) sem_asinh_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = 1073741824.0 <= t0;
    const double t2 = (t0 < 1073741824.0) ? t0 : 1.0;
    const double t3 = t2 * t2;
    const double t4 = 1.0 + t3;
    const double t5 = t4 - 1.0;
    const double t6 = fused_multiply_add_f64(t2, t2, (-t3));
    const double t7 = ((1.0 - (t4 - t5)) + (t3 - t5)) + t6;
    const double t8 = t4 + t7;
    const double t9 = square_root_f64(t8);
    const double t10 = 1.0 + t9;
    const double t11 = t10 - 1.0;
    const double t12 = ((1.0 - (t10 - t11)) + (t9 - t11)) + ((fused_multiply_add_f64((-t9), t9, t8) + ((t4 - t8) + t7)) / (t9 + t9));
    const double t13 = t10 + t12;
    const double t14 = 1.0 / t13;
    const double t15 = t3 * t14;
    const double t16 = t2 + t15;
    const double t17 = t16 - t2;
    const double t18 = ((t2 - (t16 - t17)) + (t15 - t17)) + ((fused_multiply_add_f64((-t15), t13, t3) + fused_multiply_add_f64((-t15), ((t10 - t13) + t12), t6)) * t14);
    const double t19 = t16 + t18;
    const double t20 = 1.0 + t19;
    const double t21 = t20 - 1.0;
    const double t22 = ((1.0 - (t20 - t21)) + (t19 - t21)) + ((t16 - t19) + t18);
    const double t23 = t20 + t22;
    const uint64_t t24 = (uint64_t)((uint64_t)bits_of_f64((t1 ? t0 : t23)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t25 = (uint64_t)((uint64_t)((uint64_t)t24 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t26 = (float_from_bits_u64((uint64_t)(t25 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t27 = t1 ? (t26 + 1.0) : t26;
    const double t28 = t27 * 0.6931471805598903;
    const double t29 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t24 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t30 = t29 - 1.0;
    const double t31 = ((t1 ? 0.0 : ((t20 - t23) + t22)) * 0.5) * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2047 - (uint64_t)t25) << ((uint64_t)52 & 63)));
    const double t32 = t30 + t31;
    const double t33 = t32 * 0.5;
    const double t34 = t33 * t32;
    const double t35 = -t34;
    const double t36 = t32 + t35;
    const double t37 = t28 + t36;
    const double t38 = t32 / (t29 + 1.0);
    const double t39 = t38 * t38;
    const double t40 = t39 * t39;
    const double t41 = fused_multiply_add_f64(t27, 5.497923018708371e-14, fused_multiply_add_f64(((t30 - t32) + t31), fused_multiply_add_f64((t38 + t38), (t38 - 1.0), 1.0), fused_multiply_add_f64(t38, fused_multiply_add_f64(t39, fused_multiply_add_f64((t40 * t40), fused_multiply_add_f64(t40, 0.14797363506142563, fused_multiply_add_f64(t39, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t40, fused_multiply_add_f64(t39, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t39, 0.39999999999405483, 0.6666666666666736))), t34), (((t32 - t36) + t35) - fused_multiply_add_f64(t33, t32, (-t34))))));
    const uint64_t t42 = (uint64_t)(bits_of_f64(((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t37 + (((t28 - t37) + t36) + t41)) : t0)) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000));
    return (t0 < 3.725290298461914e-09) ? a : float_from_bits_u64(t42);
}
LONG(double, sem_asinh_f64, (double a), (a))

LONG_BODY(float) sem_acosh_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = t0 - 1.0;
    const double t2 = t1 + square_root_f64((t1 * (t1 + 2.0)));
    const double t3 = 1.0 + t2;
    const uint64_t t4 = (uint64_t)((uint64_t)bits_of_f64(t3) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t5 = (uint64_t)((uint64_t)((uint64_t)t4 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t6 = t3 - 1.0;
    const double t7 = fused_multiply_add_f64(((1.0 - (t3 - t6)) + (t2 - t6)), float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2046 - (uint64_t)t5) << ((uint64_t)52 & 63))), (float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t4 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd)) - 1.0));
    const double t8 = t7 / (t7 + 2.0);
    const double t9 = t8 * t8;
    const double t10 = (1.0 <= t0) ? ((t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? fused_multiply_add_f64(((float_from_bits_u64((uint64_t)(t5 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t8 * t9), fused_multiply_add_f64((t9 * t9), fused_multiply_add_f64(t9, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t9, 0.40000339058837214, 0.6666666562273721)), (t8 + t8))) : t0) : float_from_bits_u64((uint64_t)0x7ff8000000000000);
    return (float)t10;
}
LONG(float, sem_acosh_f32, (float a), (a))

LONG_BODY(double) sem_acosh_f64_body(double a)
{
    const uint8_t t0 = 1073741824.0 <= a;
    const double t1 = ((a < 1073741824.0) ? a : 2.0) - 1.0;
    const double t2 = t1 + t1;
    const double t3 = t1 * t1;
    const double t4 = t2 + t3;
    const double t5 = t4 - t2;
    const double t6 = ((t2 - (t4 - t5)) + (t3 - t5)) + fused_multiply_add_f64(t1, t1, (-t3));
    const double t7 = t4 + t6;
    const double t8 = square_root_f64(t7);
    const double t9 = t1 + t8;
    const double t10 = t9 - t1;
    const double t11 = ((t1 - (t9 - t10)) + (t8 - t10)) + ((fused_multiply_add_f64((-t8), t8, t7) + ((t4 - t7) + t6)) / (t8 + t8));
    const double t12 = t9 + t11;
    const double t13 = 1.0 + t12;
    const double t14 = t13 - 1.0;
    const double t15 = ((1.0 - (t13 - t14)) + (t12 - t14)) + ((t9 - t12) + t11);
    const double t16 = t13 + t15;
    const uint64_t t17 = (uint64_t)((uint64_t)bits_of_f64((t0 ? a : t16)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t18 = (uint64_t)((uint64_t)((uint64_t)t17 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t19 = (float_from_bits_u64((uint64_t)(t18 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t20 = t0 ? (t19 + 1.0) : t19;
    const double t21 = t20 * 0.6931471805598903;
    const double t22 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t17 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t23 = t22 - 1.0;
    const double t24 = ((t0 ? 0.0 : ((t13 - t16) + t15)) * 0.5) * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2047 - (uint64_t)t18) << ((uint64_t)52 & 63)));
    const double t25 = t23 + t24;
    const double t26 = t25 * 0.5;
    const double t27 = t26 * t25;
    const double t28 = -t27;
    const double t29 = t25 + t28;
    const double t30 = t21 + t29;
    const double t31 = t25 / (t22 + 1.0);
    const double t32 = t31 * t31;
    const double t33 = t32 * t32;
    const double t34 = fused_multiply_add_f64(t20, 5.497923018708371e-14, fused_multiply_add_f64(((t23 - t25) + t24), fused_multiply_add_f64((t31 + t31), (t31 - 1.0), 1.0), fused_multiply_add_f64(t31, fused_multiply_add_f64(t32, fused_multiply_add_f64((t33 * t33), fused_multiply_add_f64(t33, 0.14797363506142563, fused_multiply_add_f64(t32, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t33, fused_multiply_add_f64(t32, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t32, 0.39999999999405483, 0.6666666666666736))), t27), (((t25 - t29) + t28) - fused_multiply_add_f64(t26, t25, (-t27))))));
    return (1.0 < a) ? ((a < float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t30 + (((t21 - t30) + t29) + t34)) : a) : ((a == 1.0) ? 0.0 : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(double, sem_acosh_f64, (double a), (a))

LONG_BODY(float) sem_atanh_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const double t2 = (t1 + t1) / (1.0 - t1);
    const double t3 = 1.0 + t2;
    const uint64_t t4 = (uint64_t)((uint64_t)bits_of_f64(t3) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const uint64_t t5 = (uint64_t)((uint64_t)((uint64_t)t4 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t6 = t3 - 1.0;
    const double t7 = fused_multiply_add_f64(((1.0 - (t3 - t6)) + (t2 - t6)), float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)(uint64_t)2046 - (uint64_t)t5) << ((uint64_t)52 & 63))), (float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t4 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd)) - 1.0));
    const double t8 = t7 / (t7 + 2.0);
    const double t9 = t8 * t8;
    const double t10 = (t1 < 1.0) ? (fused_multiply_add_f64(((float_from_bits_u64((uint64_t)(t5 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t8 * t9), fused_multiply_add_f64((t9 * t9), fused_multiply_add_f64(t9, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t9, 0.40000339058837214, 0.6666666562273721)), (t8 + t8))) * 0.5) : ((t1 == 1.0) ? float_from_bits_u64((uint64_t)0x7ff0000000000000) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
    return (float)((t0 == 0.0) ? t0 : float_from_bits_u64((uint64_t)(bits_of_f64(t10) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000))));
}
LONG(float, sem_atanh_f32, (float a), (a))

LONG_BODY(double) sem_atanh_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = 1.0 + t0;
    const double t2 = -t0;
    const double t3 = 1.0 + t2;
    const uint64_t t4 = (uint64_t)((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64((t1 / t3)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd) + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63));
    const double t5 = ((float_from_bits_u64((uint64_t)(t4 | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0) * 0.5;
    const double t6 = t5 * 0.6931471805598903;
    const double t7 = float_from_bits_u64((uint64_t)((uint64_t)t4 << ((uint64_t)52 & 63)));
    const double t8 = t3 * t7;
    const double t9 = -t8;
    const double t10 = t1 + t9;
    const double t11 = t10 - t1;
    const double t12 = t1 - 1.0;
    const double t13 = (1.0 - (t1 - t12)) + (t0 - t12);
    const double t14 = t3 - 1.0;
    const double t15 = ((1.0 - (t3 - t14)) + (t2 - t14)) * t7;
    const double t16 = ((t1 - (t10 - t11)) + (t9 - t11)) + (t13 - t15);
    const double t17 = t10 + t16;
    const double t18 = t1 + t8;
    const double t19 = 1.0 / t18;
    const double t20 = t17 * t19;
    const double t21 = t6 + t20;
    const double t22 = t20 * t20;
    const double t23 = t22 * t22;
    const double t24 = t18 - t1;
    const double t25 = (fused_multiply_add_f64((-t20), t18, t17) + fused_multiply_add_f64((-t20), (((t1 - (t18 - t24)) + (t8 - t24)) + (t13 + t15)), ((t10 - t17) + t16))) * t19;
    const double t26 = ((t6 - t21) + t20) + fused_multiply_add_f64(t5, 5.497923018708371e-14, fused_multiply_add_f64((t20 * t22), (fused_multiply_add_f64((t23 * t23), fused_multiply_add_f64(t23, 0.14797363506142563, fused_multiply_add_f64(t22, 0.15313895728634316, 0.1818357105743324)), fused_multiply_add_f64(t23, fused_multiply_add_f64(t22, 0.2222219842615122, 0.28571428744061894), fused_multiply_add_f64(t22, 0.39999999999405483, 0.6666666666666736))) * 0.5), t25));
    return (t0 < 3.725290298461914e-09) ? a : float_from_bits_u64((uint64_t)(bits_of_f64(((t0 < 1.0) ? (t21 + t26) : ((t0 == 1.0) ? float_from_bits_u64((uint64_t)0x7ff0000000000000) : float_from_bits_u64((uint64_t)0x7ff8000000000000)))) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000)));
}
LONG(double, sem_atanh_f64, (double a), (a))

LONG_BODY(float) sem_cbrt_f32_body(float a)
{
    const double t0 = (double)a;
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = t1 < 2.2250738585072014e-308;
    const uint64_t t3 = bits_of_f64((t2 ? (t1 * 1.8014398509481984e+16) : t1));
    const double t4 = float_from_bits_u64((uint64_t)((uint64_t)(t3 & (uint64_t)0xfffffffffffff) | (uint64_t)0x3ff0000000000000));
    const double t5 = t4 * t4;
    const uint64_t t6 = (uint64_t)((uint64_t)((uint64_t)(uint64_t)(t3 >> ((uint64_t)52 & 63)) * (uint64_t)(uint64_t)21846) >> ((uint64_t)16 & 63));
    const uint64_t t7 = (uint64_t)((uint64_t)(uint64_t)(t3 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)((uint64_t)t6 * (uint64_t)(uint64_t)3));
    const double t8 = fused_multiply_add_f64((t5 * t5), fused_multiply_add_f64(t4, 0.005249168988787502, -0.04964393903080771), fused_multiply_add_f64(t5, fused_multiply_add_f64(t4, 0.20058872337103378, -0.46605083101667166), fused_multiply_add_f64(t4, 0.8358872591905944, 0.4739710214673984))) * ((t7 == (uint64_t)0) ? 1.0 : ((t7 == (uint64_t)2) ? 1.5874010519681994 : 1.2599210498948732));
    const double t9 = t8 * t8;
    const double t10 = t9 * t8;
    const double t11 = t4 * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t7 + (uint64_t)(uint64_t)1023) << ((uint64_t)52 & 63)));
    const double t12 = t8 - ((t8 * ((t10 - t11) + fused_multiply_add_f64(fused_multiply_add_f64(t8, t8, (-t9)), t8, fused_multiply_add_f64(t9, t8, (-t10))))) / ((t10 + t10) + t11));
    const uint64_t t13 = (uint64_t)(bits_of_f64(((t12 * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t6 + (uint64_t)(uint64_t)682) << ((uint64_t)52 & 63)))) * (t2 ? 3.814697265625e-06 : 1.0))) ^ (uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000));
    return (float)((uint8_t)((0.0 < t1) & (t1 < float_from_bits_u64((uint64_t)0x7ff0000000000000))) ? float_from_bits_u64(t13) : t0);
}
LONG(float, sem_cbrt_f32, (float a), (a))

LONG_BODY(double) sem_cbrt_f64_body(double a)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = t0 < 2.2250738585072014e-308;
    const uint64_t t2 = bits_of_f64((t1 ? (t0 * 1.8014398509481984e+16) : t0));
    const double t3 = float_from_bits_u64((uint64_t)((uint64_t)(t2 & (uint64_t)0xfffffffffffff) | (uint64_t)0x3ff0000000000000));
    const double t4 = t3 * t3;
    const uint64_t t5 = (uint64_t)((uint64_t)((uint64_t)(uint64_t)(t2 >> ((uint64_t)52 & 63)) * (uint64_t)(uint64_t)21846) >> ((uint64_t)16 & 63));
    const uint64_t t6 = (uint64_t)((uint64_t)(uint64_t)(t2 >> ((uint64_t)52 & 63)) - (uint64_t)(uint64_t)((uint64_t)t5 * (uint64_t)(uint64_t)3));
    const double t7 = fused_multiply_add_f64((t4 * t4), fused_multiply_add_f64(t3, 0.005249168988787502, -0.04964393903080771), fused_multiply_add_f64(t4, fused_multiply_add_f64(t3, 0.20058872337103378, -0.46605083101667166), fused_multiply_add_f64(t3, 0.8358872591905944, 0.4739710214673984))) * ((t6 == (uint64_t)0) ? 1.0 : ((t6 == (uint64_t)2) ? 1.5874010519681994 : 1.2599210498948732));
    const double t8 = t7 * t7;
    const double t9 = t8 * t7;
    const double t10 = t3 * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t6 + (uint64_t)(uint64_t)1023) << ((uint64_t)52 & 63)));
    const double t11 = t7 - ((t7 * ((t9 - t10) + fused_multiply_add_f64(fused_multiply_add_f64(t7, t7, (-t8)), t7, fused_multiply_add_f64(t8, t7, (-t9))))) / ((t9 + t9) + t10));
    const uint64_t t12 = (uint64_t)(bits_of_f64(((t11 * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t5 + (uint64_t)(uint64_t)682) << ((uint64_t)52 & 63)))) * (t1 ? 3.814697265625e-06 : 1.0))) ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000));
    return (uint8_t)((0.0 < t0) & (t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000))) ? float_from_bits_u64(t12) : a;
}
LONG(double, sem_cbrt_f64, (double a), (a))

LONG_BODY(float) sem_pow_f32_body(float a, float b)
{
    const double t0 = (double)b;
    const double t1 = (double)a;
    const double t2 = float_from_bits_u64((uint64_t)(bits_of_f64(t1) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t3 = truncate_f64(t0) == t0;
    const uint8_t t4 = t0 < 0.0;
    const uint64_t t5 = (uint64_t)((uint64_t)bits_of_f64(float_from_bits_u64((uint64_t)(bits_of_f64(t1) & (uint64_t)0x7fffffffffffffff))) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t6 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t5 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t7 = (t6 - 1.0) / (t6 + 1.0);
    const double t8 = t7 * t7;
    const double t9 = fused_multiply_add_f64(((float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t5 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0), 0.6931471805599453, fused_multiply_add_f64((t7 * t8), fused_multiply_add_f64((t8 * t8), fused_multiply_add_f64(t8, 0.2358540396466751, 0.2853710806934282), fused_multiply_add_f64(t8, 0.40000339058837214, 0.6666666562273721)), (t7 + t7)));
    const double t10 = ((t0 < -1.1805916207174113e+21) ? -1.1805916207174113e+21 : ((1.1805916207174113e+21 < t0) ? 1.1805916207174113e+21 : t0)) * t9;
    const double t11 = (t10 < -110.0) ? -110.0 : ((90.0 < t10) ? 90.0 : t10);
    const double t12 = fused_multiply_add_f64(t11, 1.4426950408889634, 6755399441055744.0);
    const double t13 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)bits_of_f64(t12) - (uint64_t)(uint64_t)0x4337fffffffffc01) << ((uint64_t)52 & 63)));
    const double t14 = fused_multiply_add_f64((t12 - 6755399441055744.0), -0.6931471805599453, t11);
    const double t15 = t14 * t14;
    const double t16 = (t2 == 0.0) ? (t4 ? float_from_bits_u64((uint64_t)0x7ff0000000000000) : 0.0) : fused_multiply_add_f64(t13, fused_multiply_add_f64((t14 * t14), fused_multiply_add_f64(t14, fused_multiply_add_f64((t15 * t15), fused_multiply_add_f64(t14, 2.4869945841012183e-05, 0.00019905201474463665), fused_multiply_add_f64(t15, fused_multiply_add_f64(t14, 0.0013888836082265698, 0.008333288516538065), fused_multiply_add_f64(t14, 0.04166666679002542, 0.16666666756407295))), 0.5), t14), t13);
    const double t17 = t0 * 0.5;
    const double t18 = float_from_bits_u64((uint64_t)(bits_of_f64(((t2 == float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t4 ? 0.0 : float_from_bits_u64((uint64_t)0x7ff0000000000000)) : t16)) ^ ((uint8_t)(t3 & (uint8_t)((truncate_f64(t17) == t17) ^ (uint8_t)1)) ? (uint64_t)(bits_of_f64(t1) & (uint64_t)0x8000000000000000) : (uint64_t)0)));
    const double t19 = (uint8_t)((uint8_t)((uint8_t)((uint8_t)((t1 < 0.0) & (t2 < float_from_bits_u64((uint64_t)0x7ff0000000000000))) & (uint8_t)(t3 ^ (uint8_t)1)) | (uint8_t)((t1 == t1) ^ (uint8_t)1)) | (uint8_t)((t0 == t0) ^ (uint8_t)1)) ? float_from_bits_u64((uint64_t)0x7ff8000000000000) : t18;
    return (float)((uint8_t)((t0 == 0.0) | (t1 == 1.0)) ? 1.0 : t19);
}
LONG(float, sem_pow_f32, (float a, float b), (a, b))

LONG_BODY(double) sem_pow_f64_body(double a, double b)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t1 = truncate_f64(b) == b;
    const uint8_t t2 = b < 0.0;
    const double t3 = (b < -1.1805916207174113e+21) ? -1.1805916207174113e+21 : ((1.1805916207174113e+21 < b) ? 1.1805916207174113e+21 : b);
    const double t4 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t5 = t4 < 2.2250738585072014e-308;
    const uint64_t t6 = (uint64_t)((uint64_t)bits_of_f64((t5 ? (t4 * 1.8014398509481984e+16) : t4)) - (uint64_t)(uint64_t)0x3fe6a09e667f3bcd);
    const double t7 = (float_from_bits_u64((uint64_t)((uint64_t)((uint64_t)((uint64_t)t6 + (uint64_t)(uint64_t)0x3ff0000000000000) >> ((uint64_t)52 & 63)) | (uint64_t)0x4330000000000000)) - 4503599627370496.0) - 1023.0;
    const double t8 = t5 ? (t7 - 54.0) : t7;
    const double t9 = t8 * 0.6931471805598903;
    const double t10 = float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)(t6 & (uint64_t)0xfffffffffffff) + (uint64_t)(uint64_t)0x3fe6a09e667f3bcd));
    const double t11 = t10 - 1.0;
    const double t12 = 1.0 + t10;
    const double t13 = 1.0 / t12;
    const double t14 = t11 * t13;
    const double t15 = t14 * t14;
    const double t16 = t15 * t14;
    const double t17 = t15 * t15;
    const double t18 = t15 * fused_multiply_add_f64((t17 * t17), fused_multiply_add_f64(t17, 0.05958345455986291, fused_multiply_add_f64(t15, 0.05842168040635304, 0.06667899243573877)), fused_multiply_add_f64(t17, fused_multiply_add_f64(t15, 0.07692285990693754, 0.09090909309184808), fused_multiply_add_f64(t15, 0.11111111109959616, 0.14285714285716714)));
    const double t19 = 0.2 + t18;
    const double t20 = t15 * t19;
    const double t21 = 0.3333333333333333 + t20;
    const double t22 = t16 * t21;
    const double t23 = t14 + t22;
    const double t24 = t23 * 2.0;
    const double t25 = t9 + t24;
    const double t26 = t3 * t25;
    const double t27 = (t26 < -750.0) ? -750.0 : ((750.0 < t26) ? 750.0 : t26);
    const double t28 = fused_multiply_add_f64(t27, 1.4426950408889634, 6755399441055744.0);
    const double t29 = t28 - 6755399441055744.0;
    const double t30 = fused_multiply_add_f64(t29, -0.6931471805599453, t27);
    const double t31 = t29 * -2.3190468138462996e-17;
    const double t32 = t30 + t31;
    const double t33 = (fused_multiply_add_f64((-t14), t12, t11) + fused_multiply_add_f64((-t14), ((1.0 - t12) + t10), 0.0)) * t13;
    const double t34 = fused_multiply_add_f64(t14, t33, fused_multiply_add_f64(t33, t14, fused_multiply_add_f64(t14, t14, (-t15))));
    const double t35 = fused_multiply_add_f64(t16, (((0.3333333333333333 - t21) + t20) + (1.850371707708594e-17 + fused_multiply_add_f64(t15, (((0.2 - t19) + t18) + (-1.1102230246251566e-17 + 0.0)), fused_multiply_add_f64(t34, t19, fused_multiply_add_f64(t15, t19, (-t20)))))), fused_multiply_add_f64(fused_multiply_add_f64(t15, t33, fused_multiply_add_f64(t34, t14, fused_multiply_add_f64(t15, t14, (-t16)))), t21, fused_multiply_add_f64(t16, t21, (-t22))));
    const double t36 = fused_multiply_add_f64(t3, (((t9 - t25) + t24) + ((t8 * 5.497923018708371e-14) + ((((t14 - t23) + t22) + (t33 + t35)) * 2.0))), fused_multiply_add_f64(t3, t25, (-t26)));
    const double t37 = ((t30 - t32) + t31) + ((float_from_bits_u64((uint64_t)(bits_of_f64(t26) & (uint64_t)0x7fffffffffffffff)) < 750.0) ? t36 : 0.0);
    const double t38 = t32 + t37;
    const double t39 = 1.0 + t38;
    const double t40 = t38 * t38;
    const double t41 = t40 * t40;
    const double t42 = ((1.0 - t39) + t38) + fused_multiply_add_f64((t38 * t38), fused_multiply_add_f64(t38, fused_multiply_add_f64((t41 * t41), fused_multiply_add_f64(t38, 2.0919476730207806e-09, 2.5109145832188592e-08), fused_multiply_add_f64(t41, fused_multiply_add_f64(t40, fused_multiply_add_f64(t38, 2.755725926471716e-07, 2.7557243862350287e-06), fused_multiply_add_f64(t38, 2.480158734057197e-05, 0.00019841269886514685)), fused_multiply_add_f64(t40, fused_multiply_add_f64(t38, 0.0013888888888877455, 0.008333333333321454), fused_multiply_add_f64(t38, 0.04166666666666668, 0.16666666666666677)))), 0.5), ((t32 - t38) + t37));
    const uint64_t t43 = (uint64_t)((uint64_t)bits_of_f64(t28) - (uint64_t)(uint64_t)0x4337fffffffff802);
    const uint64_t t44 = (uint64_t)(t43 >> ((uint64_t)1 & 63));
    const uint64_t t45 = bits_of_f64(((t0 == float_from_bits_u64((uint64_t)0x7ff0000000000000)) ? (t2 ? 0.0 : float_from_bits_u64((uint64_t)0x7ff0000000000000)) : ((t0 == 0.0) ? (t2 ? float_from_bits_u64((uint64_t)0x7ff0000000000000) : 0.0) : (((t39 + t42) * float_from_bits_u64((uint64_t)((uint64_t)t44 << ((uint64_t)52 & 63)))) * float_from_bits_u64((uint64_t)((uint64_t)(uint64_t)((uint64_t)t43 - (uint64_t)t44) << ((uint64_t)52 & 63)))))));
    const double t46 = b * 0.5;
    const double t47 = float_from_bits_u64((uint64_t)(t45 ^ ((uint8_t)(t1 & (uint8_t)((truncate_f64(t46) == t46) ^ (uint8_t)1)) ? (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000) : (uint64_t)0)));
    const double t48 = (uint8_t)((uint8_t)((uint8_t)((uint8_t)((a < 0.0) & (t0 < float_from_bits_u64((uint64_t)0x7ff0000000000000))) & (uint8_t)(t1 ^ (uint8_t)1)) | (uint8_t)((a == a) ^ (uint8_t)1)) | (uint8_t)((b == b) ^ (uint8_t)1)) ? float_from_bits_u64((uint64_t)0x7ff8000000000000) : t47;
    return (uint8_t)((b == 0.0) | (a == 1.0)) ? 1.0 : t48;
}
LONG(double, sem_pow_f64, (double a, double b), (a, b))

LONG_BODY(float) sem_atan2_f32_body(float a, float b)
{
    const double t0 = (double)b;
    const double t1 = (double)a;
    const double t2 = float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff));
    const double t3 = float_from_bits_u64((uint64_t)(bits_of_f64(t1) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t4 = t2 < t3;
    const uint8_t t5 = (uint8_t)(((uint64_t)(bits_of_f64(t0) & (uint64_t)0x8000000000000000) == (uint64_t)0) ^ (uint8_t)1);
    const double t6 = t4 ? 1.5707963267948966 : (t5 ? 3.141592653589793 : 0.0);
    const double t7 = t4 ? t2 : t3;
    const uint8_t t8 = t7 == float_from_bits_u64((uint64_t)0x7ff0000000000000);
    const double t9 = t8 ? 1.0 : t7;
    const double t10 = t8 ? 1.0 : (t4 ? t3 : t2);
    const double t11 = (t9 - ((t9 < (t10 * 0.236)) ? 0.0 : ((t9 < (t10 * 0.72)) ? (t10 * 0.5) : t10))) / (t10 + ((t9 < (t10 * 0.236)) ? 0.0 : ((t9 < (t10 * 0.72)) ? (t9 * 0.5) : t9)));
    const double t12 = t11 * t11;
    const double t13 = t12 * t12;
    const uint64_t t14 = bits_of_f64(((t9 == 0.0) ? t9 : (fused_multiply_add_f64((t11 * t12), fused_multiply_add_f64((t13 * t13), -0.07927729314236294, fused_multiply_add_f64(t13, fused_multiply_add_f64(t12, 0.11041705909270683, -0.14283803365958675), fused_multiply_add_f64(t12, 0.19999976842342274, -0.33333333241419394))), t11) + ((t9 < (t10 * 0.236)) ? 0.0 : ((t9 < (t10 * 0.72)) ? 0.4636476090008061 : 0.7853981633974483)))));
    const uint64_t t15 = (uint8_t)(t4 ^ t5) ? (uint64_t)0x8000000000000000 : (uint64_t)0;
    const double t16 = float_from_bits_u64((uint64_t)(t14 ^ t15));
    const double t17 = t6 + t16;
    const uint64_t t18 = bits_of_f64((t17 + (((t6 - t17) + t16) + ((t4 ? 6.123233995736766e-17 : (t5 ? 1.2246467991473532e-16 : 0.0)) + float_from_bits_u64((uint64_t)(bits_of_f64(0.0) ^ t15))))));
    return (float)((uint8_t)((t0 == t0) & (t1 == t1)) ? float_from_bits_u64((uint64_t)(t18 ^ (uint64_t)(bits_of_f64(t1) & (uint64_t)0x8000000000000000))) : float_from_bits_u64((uint64_t)0x7ff8000000000000));
}
LONG(float, sem_atan2_f32, (float a, float b), (a, b))

LONG_BODY(double) sem_atan2_f64_body(double a, double b)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(b) & (uint64_t)0x7fffffffffffffff));
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const uint8_t t2 = t0 < t1;
    const uint8_t t3 = (uint8_t)(((uint64_t)(bits_of_f64(b) & (uint64_t)0x8000000000000000) == (uint64_t)0) ^ (uint8_t)1);
    const double t4 = t2 ? 1.5707963267948966 : (t3 ? 3.141592653589793 : 0.0);
    const double t5 = t2 ? t0 : t1;
    const uint8_t t6 = t5 == float_from_bits_u64((uint64_t)0x7ff0000000000000);
    const double t7 = t6 ? 1.0 : t5;
    const double t8 = t6 ? 1.0 : (t2 ? t1 : t0);
    const uint8_t t9 = (uint8_t)((t7 < (t8 * 9.313225746154785e-10)) | (t7 == 0.0));
    const double t10 = (4.149515568880993e+180 < t8) ? 2.409919865102884e-181 : ((t8 < 2.409919865102884e-181) ? 4.149515568880993e+180 : 1.0);
    const double t11 = t7 * t10;
    const double t12 = t8 * t10;
    const double t13 = (t11 < (t12 * 0.236)) ? 0.0 : ((t11 < (t12 * 0.72)) ? 0.4636476090008061 : 0.7853981633974483);
    const double t14 = -((t11 < (t12 * 0.236)) ? 0.0 : ((t11 < (t12 * 0.72)) ? (t12 * 0.5) : t12));
    const double t15 = t11 + t14;
    const double t16 = (t11 < (t12 * 0.236)) ? 0.0 : ((t11 < (t12 * 0.72)) ? (t11 * 0.5) : t11);
    const double t17 = t12 + t16;
    const double t18 = 1.0 / t17;
    const double t19 = t15 * t18;
    const double t20 = t13 + t19;
    const uint64_t t21 = (uint8_t)(t2 ^ t3) ? (uint64_t)0x8000000000000000 : (uint64_t)0;
    const double t22 = float_from_bits_u64((uint64_t)(bits_of_f64((t9 ? ((t7 == 0.0) ? t7 : (t7 / t8)) : t20)) ^ t21));
    const double t23 = t4 + t22;
    const double t24 = t19 * t19;
    const double t25 = t24 * t24;
    const double t26 = t25 * t25;
    const double t27 = t17 - t12;
    const double t28 = t15 - t11;
    const double t29 = fused_multiply_add_f64((t19 * t24), fused_multiply_add_f64((t26 * t26), -0.0410234436280715, fused_multiply_add_f64(t26, fused_multiply_add_f64(t25, fused_multiply_add_f64(t24, 0.0575024749593854, -0.066581264711132), fused_multiply_add_f64(t24, 0.07691970303562737, -0.09090900789370182)), fused_multiply_add_f64(t25, fused_multiply_add_f64(t24, 0.11111110986279779, -0.1428571428463516), fused_multiply_add_f64(t24, 0.19999999999995305, -0.33333333333333326)))), ((fused_multiply_add_f64((-t19), t17, t15) + fused_multiply_add_f64((-t19), ((t12 - (t17 - t27)) + (t16 - t27)), ((t11 - (t15 - t28)) + (t14 - t28)))) * t18));
    const double t30 = t9 ? 0.0 : (((t13 - t20) + t19) + (((t11 < (t12 * 0.236)) ? 0.0 : ((t11 < (t12 * 0.72)) ? 2.2698777452961687e-17 : 3.061616997868383e-17)) + t29));
    const uint64_t t31 = bits_of_f64((t23 + (((t4 - t23) + t22) + ((t2 ? 6.123233995736766e-17 : (t3 ? 1.2246467991473532e-16 : 0.0)) + float_from_bits_u64((uint64_t)(bits_of_f64(t30) ^ t21))))));
    return (uint8_t)((b == b) & (a == a)) ? float_from_bits_u64((uint64_t)(t31 ^ (uint64_t)(bits_of_f64(a) & (uint64_t)0x8000000000000000))) : float_from_bits_u64((uint64_t)0x7ff8000000000000);
}
LONG(double, sem_atan2_f64, (double a, double b), (a, b))

static inline float sem_hypot_f32(float a, float b)
{
    const double t0 = (double)a;
    const double t1 = (double)b;
    return (float)((uint8_t)((float_from_bits_u64((uint64_t)(bits_of_f64(t0) & (uint64_t)0x7fffffffffffffff)) == float_from_bits_u64((uint64_t)0x7ff0000000000000)) | (float_from_bits_u64((uint64_t)(bits_of_f64(t1) & (uint64_t)0x7fffffffffffffff)) == float_from_bits_u64((uint64_t)0x7ff0000000000000))) ? float_from_bits_u64((uint64_t)0x7ff0000000000000) : square_root_f64(fused_multiply_add_f64(t0, t0, (t1 * t1))));
}

LONG_BODY(double) sem_hypot_f64_body(double a, double b)
{
    const double t0 = float_from_bits_u64((uint64_t)(bits_of_f64(a) & (uint64_t)0x7fffffffffffffff));
    const double t1 = float_from_bits_u64((uint64_t)(bits_of_f64(b) & (uint64_t)0x7fffffffffffffff));
    const double t2 = (t0 < t1) ? t1 : t0;
    const double t3 = (t0 < t1) ? t0 : t1;
    const double t4 = (3.273390607896142e+150 < t2) ? 2.409919865102884e-181 : ((t2 < 3.8725919148493183e-121) ? 4.149515568880993e+180 : 1.0);
    const double t5 = t2 * t4;
    const double t6 = t2 * t4;
    const double t7 = t5 * t6;
    const double t8 = t3 * t4;
    const double t9 = t3 * t4;
    const double t10 = t8 * t9;
    const double t11 = t7 + t10;
    const double t12 = square_root_f64(t11);
    const double t13 = t12 + ((fused_multiply_add_f64((-t12), t12, t11) + (((t7 - t11) + t10) + (fused_multiply_add_f64(t5, t6, (-t7)) + fused_multiply_add_f64(t8, t9, (-t10))))) / (t12 + t12));
    return (uint8_t)((t0 == float_from_bits_u64((uint64_t)0x7ff0000000000000)) | (t1 == float_from_bits_u64((uint64_t)0x7ff0000000000000))) ? float_from_bits_u64((uint64_t)0x7ff0000000000000) : ((t2 == 0.0) ? (t2 + t3) : (t13 * (1.0 / t4)));
}
LONG(double, sem_hypot_f64, (double a, double b), (a, b))

#endif

#ifndef __OPENCL_VERSION__

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
