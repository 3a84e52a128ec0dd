/* Slots and instruction words: the memory shapes that every tier shares.

   A register is one 64-bit slot. Scalars are kept canonical: signed integers sign-extended,
   unsigned ones, bool and f16 (its 16 bits) zero-extended, f32 its bits in the low half and zeros
   in the high one. So narrow fields may be read, but only `i64`, `u64`, `f64` and `pointer` may be
   written; an f32 is written as `slot.u64 = f32_word(x)`. Little-endian hosts only. */
#ifndef MOJOVM_SLOTS_H
#define MOJOVM_SLOTS_H

#include <stdint.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "mojovm needs a little-endian host"
#endif

typedef union Slot {
    int64_t i64;
    uint64_t u64;
    double f64;
    void *pointer;
    int8_t i8;
    int16_t i16;
    int32_t i32;
    uint8_t u8;
    uint16_t u16;
    uint32_t u32;
    float f32;
} Slot;

/* One word of code. `wide` and `pointer` overlay b and c: a 64-bit immediate, the counter of a
   loop (in the second word), or what the loader patched in. */
typedef struct Ins {
    int32_t op, a;
    union {
        struct { int32_t b, c; };
        int64_t wide;
        void *pointer;
    };
} Ins;

static inline uint64_t f32_word(float x)
{
    union { float f; uint32_t u; } bits;
    bits.f = x;
    return bits.u;
}

#if defined(__GNUC__)
#define unreachable_opcode() __builtin_unreachable()
#else
#define unreachable_opcode() ((void)0)
#endif

typedef char slot_is_8_bytes[sizeof(Slot) == 8 ? 1 : -1];
typedef char ins_is_16_bytes[sizeof(Ins) == 16 ? 1 : -1];

#endif
