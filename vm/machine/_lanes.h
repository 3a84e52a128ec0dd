/* Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit. */
#ifndef MOJOVM_LANES_ROWS_H
#define MOJOVM_LANES_ROWS_H

#include "_opcodes.h"
#include "_semantics.h"
#include "lanes.h"

/* A row's results for the n lanes of up to three vectors, which `out` is none of; 0, or the fault
   of the first lane that has one. `kind` is that of the lanes. */
static int lanes_of_row(int row, int64_t n, int kind, const void *a, const void *b, const void *c,
                        void *out)
{
    int64_t i;
    switch (row) {
    case OP_ADD_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_add_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_ADD_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_add_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_ADD_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_add_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_ADD_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_add_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_ADD_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_add_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_ADD_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_add_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_ADD_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_add_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_ADD_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_add_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_ADD_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_add_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_ADD_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_add_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_SUB_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_sub_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_SUB_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_sub_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_SUB_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_sub_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_SUB_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_sub_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_SUB_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_sub_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_SUB_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_sub_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_SUB_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_sub_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_SUB_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_sub_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_SUB_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_sub_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_SUB_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_sub_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_MUL_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_mul_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_MUL_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_mul_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_MUL_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_mul_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_MUL_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_mul_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_MUL_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_mul_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_MUL_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_mul_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_MUL_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_mul_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_MUL_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_mul_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_MUL_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_mul_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_MUL_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_mul_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_FLOORDIV_I8:
        for (i = 0; i < n; i++) { int8_t made; int fault = sem_floordiv_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i], &made); if (fault) return fault; ((int8_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_I16:
        for (i = 0; i < n; i++) { int16_t made; int fault = sem_floordiv_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i], &made); if (fault) return fault; ((int16_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_I32:
        for (i = 0; i < n; i++) { int32_t made; int fault = sem_floordiv_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i], &made); if (fault) return fault; ((int32_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_I64:
        for (i = 0; i < n; i++) { int64_t made; int fault = sem_floordiv_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i], &made); if (fault) return fault; ((int64_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_U8:
        for (i = 0; i < n; i++) { uint8_t made; int fault = sem_floordiv_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i], &made); if (fault) return fault; ((uint8_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_U16:
        for (i = 0; i < n; i++) { uint16_t made; int fault = sem_floordiv_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i], &made); if (fault) return fault; ((uint16_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_U32:
        for (i = 0; i < n; i++) { uint32_t made; int fault = sem_floordiv_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i], &made); if (fault) return fault; ((uint32_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_U64:
        for (i = 0; i < n; i++) { uint64_t made; int fault = sem_floordiv_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i], &made); if (fault) return fault; ((uint64_t *)out)[i] = made; }
        break;
    case OP_MOD_I8:
        for (i = 0; i < n; i++) { int8_t made; int fault = sem_mod_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i], &made); if (fault) return fault; ((int8_t *)out)[i] = made; }
        break;
    case OP_MOD_I16:
        for (i = 0; i < n; i++) { int16_t made; int fault = sem_mod_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i], &made); if (fault) return fault; ((int16_t *)out)[i] = made; }
        break;
    case OP_MOD_I32:
        for (i = 0; i < n; i++) { int32_t made; int fault = sem_mod_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i], &made); if (fault) return fault; ((int32_t *)out)[i] = made; }
        break;
    case OP_MOD_I64:
        for (i = 0; i < n; i++) { int64_t made; int fault = sem_mod_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i], &made); if (fault) return fault; ((int64_t *)out)[i] = made; }
        break;
    case OP_MOD_U8:
        for (i = 0; i < n; i++) { uint8_t made; int fault = sem_mod_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i], &made); if (fault) return fault; ((uint8_t *)out)[i] = made; }
        break;
    case OP_MOD_U16:
        for (i = 0; i < n; i++) { uint16_t made; int fault = sem_mod_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i], &made); if (fault) return fault; ((uint16_t *)out)[i] = made; }
        break;
    case OP_MOD_U32:
        for (i = 0; i < n; i++) { uint32_t made; int fault = sem_mod_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i], &made); if (fault) return fault; ((uint32_t *)out)[i] = made; }
        break;
    case OP_MOD_U64:
        for (i = 0; i < n; i++) { uint64_t made; int fault = sem_mod_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i], &made); if (fault) return fault; ((uint64_t *)out)[i] = made; }
        break;
    case OP_FLOORDIV_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_floordiv_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_FLOORDIV_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_floordiv_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_MOD_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_mod_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_MOD_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_mod_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_DIV_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_div_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_DIV_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_div_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_DIVIDE_I64:
        for (i = 0; i < n; i++) { double made; int fault = sem_divide_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i], &made); if (fault) return fault; ((double *)out)[i] = made; }
        break;
    case OP_DIVIDE_U64:
        for (i = 0; i < n; i++) { double made; int fault = sem_divide_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i], &made); if (fault) return fault; ((double *)out)[i] = made; }
        break;
    case OP_POW_I8:
        for (i = 0; i < n; i++) { int8_t made; int fault = sem_pow_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i], &made); if (fault) return fault; ((int8_t *)out)[i] = made; }
        break;
    case OP_POW_I16:
        for (i = 0; i < n; i++) { int16_t made; int fault = sem_pow_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i], &made); if (fault) return fault; ((int16_t *)out)[i] = made; }
        break;
    case OP_POW_I32:
        for (i = 0; i < n; i++) { int32_t made; int fault = sem_pow_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i], &made); if (fault) return fault; ((int32_t *)out)[i] = made; }
        break;
    case OP_POW_I64:
        for (i = 0; i < n; i++) { int64_t made; int fault = sem_pow_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i], &made); if (fault) return fault; ((int64_t *)out)[i] = made; }
        break;
    case OP_POW_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_pow_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_POW_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_pow_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_POW_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_pow_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_POW_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_pow_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_NEG_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_neg_i8(((const int8_t *)a)[i]); }
        break;
    case OP_NEG_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_neg_i16(((const int16_t *)a)[i]); }
        break;
    case OP_NEG_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_neg_i32(((const int32_t *)a)[i]); }
        break;
    case OP_NEG_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_neg_i64(((const int64_t *)a)[i]); }
        break;
    case OP_NEG_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_neg_u8(((const uint8_t *)a)[i]); }
        break;
    case OP_NEG_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_neg_u16(((const uint16_t *)a)[i]); }
        break;
    case OP_NEG_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_neg_u32(((const uint32_t *)a)[i]); }
        break;
    case OP_NEG_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_neg_u64(((const uint64_t *)a)[i]); }
        break;
    case OP_NEG_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_neg_f32(((const float *)a)[i]); }
        break;
    case OP_NEG_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_neg_f64(((const double *)a)[i]); }
        break;
    case OP_ABS_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_abs_i8(((const int8_t *)a)[i]); }
        break;
    case OP_ABS_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_abs_i16(((const int16_t *)a)[i]); }
        break;
    case OP_ABS_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_abs_i32(((const int32_t *)a)[i]); }
        break;
    case OP_ABS_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_abs_i64(((const int64_t *)a)[i]); }
        break;
    case OP_ABS_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_abs_f32(((const float *)a)[i]); }
        break;
    case OP_ABS_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_abs_f64(((const double *)a)[i]); }
        break;
    case OP_MIN_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_min_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_MIN_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_min_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_MIN_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_min_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_MIN_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_min_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_MIN_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_min_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_MIN_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_min_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_MIN_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_min_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_MIN_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_min_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_MIN_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_min_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_MIN_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_min_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_MAX_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_max_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_MAX_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_max_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_MAX_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_max_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_MAX_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_max_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_MAX_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_max_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_MAX_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_max_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_MAX_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_max_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_MAX_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_max_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_MAX_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_max_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_MAX_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_max_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_AND_BITS:
        for (i = 0; i < n; i++) { set_lane_word(kind, out, i, sem_and_bits(lane_word(kind, a, i), lane_word(kind, b, i))); }
        break;
    case OP_OR_BITS:
        for (i = 0; i < n; i++) { set_lane_word(kind, out, i, sem_or_bits(lane_word(kind, a, i), lane_word(kind, b, i))); }
        break;
    case OP_XOR_BITS:
        for (i = 0; i < n; i++) { set_lane_word(kind, out, i, sem_xor_bits(lane_word(kind, a, i), lane_word(kind, b, i))); }
        break;
    case OP_INVERT_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_invert_i8(((const int8_t *)a)[i]); }
        break;
    case OP_INVERT_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_invert_i16(((const int16_t *)a)[i]); }
        break;
    case OP_INVERT_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_invert_i32(((const int32_t *)a)[i]); }
        break;
    case OP_INVERT_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_invert_i64(((const int64_t *)a)[i]); }
        break;
    case OP_INVERT_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_invert_u8(((const uint8_t *)a)[i]); }
        break;
    case OP_INVERT_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_invert_u16(((const uint16_t *)a)[i]); }
        break;
    case OP_INVERT_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_invert_u32(((const uint32_t *)a)[i]); }
        break;
    case OP_INVERT_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_invert_u64(((const uint64_t *)a)[i]); }
        break;
    case OP_NOT:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_not((uint8_t)lane_word(kind, a, i)); }
        break;
    case OP_SHL_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_shl_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_SHL_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_shl_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_SHL_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_shl_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_SHL_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_shl_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_SHL_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_shl_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_SHL_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_shl_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_SHL_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_shl_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_SHL_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_shl_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_SHR_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_shr_i8(((const int8_t *)a)[i], ((const int8_t *)b)[i]); }
        break;
    case OP_SHR_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_shr_i16(((const int16_t *)a)[i], ((const int16_t *)b)[i]); }
        break;
    case OP_SHR_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_shr_i32(((const int32_t *)a)[i], ((const int32_t *)b)[i]); }
        break;
    case OP_SHR_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_shr_i64(((const int64_t *)a)[i], ((const int64_t *)b)[i]); }
        break;
    case OP_SHR_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_shr_u8(((const uint8_t *)a)[i], ((const uint8_t *)b)[i]); }
        break;
    case OP_SHR_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_shr_u16(((const uint16_t *)a)[i], ((const uint16_t *)b)[i]); }
        break;
    case OP_SHR_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_shr_u32(((const uint32_t *)a)[i], ((const uint32_t *)b)[i]); }
        break;
    case OP_SHR_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_shr_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_POPULATION_COUNT:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_population_count(((const uint64_t *)a)[i]); }
        break;
    case OP_LEADING_ZEROS:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_leading_zeros(((const uint64_t *)a)[i]); }
        break;
    case OP_TRAILING_ZEROS:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_trailing_zeros(((const uint64_t *)a)[i]); }
        break;
    case OP_EQ_BITS:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_eq_bits(lane_word(kind, a, i), lane_word(kind, b, i)); }
        break;
    case OP_EQ_F32:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_eq_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_EQ_F64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_eq_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_NE_BITS:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_ne_bits(lane_word(kind, a, i), lane_word(kind, b, i)); }
        break;
    case OP_NE_F32:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_ne_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_NE_F64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_ne_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_LT_INT:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_lt_int((int64_t)lane_word(kind, a, i), (int64_t)lane_word(kind, b, i)); }
        break;
    case OP_LT_U64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_lt_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_LT_F32:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_lt_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_LT_F64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_lt_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_LE_INT:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_le_int((int64_t)lane_word(kind, a, i), (int64_t)lane_word(kind, b, i)); }
        break;
    case OP_LE_U64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_le_u64(((const uint64_t *)a)[i], ((const uint64_t *)b)[i]); }
        break;
    case OP_LE_F32:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_le_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_LE_F64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_le_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_NLT_F32:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_nlt_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_NLT_F64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_nlt_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_NLE_F32:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_nle_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_NLE_F64:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_nle_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_WRAP_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_wrap_i8(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_wrap_i16(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_wrap_i32(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_wrap_i64(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_wrap_u8(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_wrap_u16(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_wrap_u32(lane_word(kind, a, i)); }
        break;
    case OP_WRAP_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_wrap_u64(lane_word(kind, a, i)); }
        break;
    case OP_TRUTH_INT:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_truth_int(lane_word(kind, a, i)); }
        break;
    case OP_FLOAT_INT_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_float_int_f32((int64_t)lane_word(kind, a, i)); }
        break;
    case OP_FLOAT_INT_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_float_int_f64((int64_t)lane_word(kind, a, i)); }
        break;
    case OP_FLOAT_U64_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_float_u64_f32(((const uint64_t *)a)[i]); }
        break;
    case OP_FLOAT_U64_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_float_u64_f64(((const uint64_t *)a)[i]); }
        break;
    case OP_TRUNC_F32_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_trunc_f32_i8(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_trunc_f32_i16(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_trunc_f32_i32(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_trunc_f32_i64(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_trunc_f32_u8(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_trunc_f32_u16(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_trunc_f32_u32(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F32_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_trunc_f32_u64(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F64_I8:
        for (i = 0; i < n; i++) { ((int8_t *)out)[i] = sem_trunc_f64_i8(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_I16:
        for (i = 0; i < n; i++) { ((int16_t *)out)[i] = sem_trunc_f64_i16(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_I32:
        for (i = 0; i < n; i++) { ((int32_t *)out)[i] = sem_trunc_f64_i32(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_I64:
        for (i = 0; i < n; i++) { ((int64_t *)out)[i] = sem_trunc_f64_i64(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_U8:
        for (i = 0; i < n; i++) { ((uint8_t *)out)[i] = sem_trunc_f64_u8(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_U16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_trunc_f64_u16(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_U32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_trunc_f64_u32(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F64_U64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_trunc_f64_u64(((const double *)a)[i]); }
        break;
    case OP_WIDEN_F32_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_widen_f32_f64(((const float *)a)[i]); }
        break;
    case OP_NARROW_F64_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_narrow_f64_f32(((const double *)a)[i]); }
        break;
    case OP_WIDEN_F16_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_widen_f16_f32(((const uint16_t *)a)[i]); }
        break;
    case OP_NARROW_F32_F16:
        for (i = 0; i < n; i++) { ((uint16_t *)out)[i] = sem_narrow_f32_f16(((const float *)a)[i]); }
        break;
    case OP_BITS_OF_F32:
        for (i = 0; i < n; i++) { ((uint32_t *)out)[i] = sem_bits_of_f32(((const float *)a)[i]); }
        break;
    case OP_BITS_OF_F64:
        for (i = 0; i < n; i++) { ((uint64_t *)out)[i] = sem_bits_of_f64(((const double *)a)[i]); }
        break;
    case OP_FLOAT_FROM_BITS_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_float_from_bits_f32(((const uint32_t *)a)[i]); }
        break;
    case OP_FLOAT_FROM_BITS_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_float_from_bits_f64(((const uint64_t *)a)[i]); }
        break;
    case OP_SQRT_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_sqrt_f32(((const float *)a)[i]); }
        break;
    case OP_SQRT_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_sqrt_f64(((const double *)a)[i]); }
        break;
    case OP_FLOOR_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_floor_f32(((const float *)a)[i]); }
        break;
    case OP_FLOOR_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_floor_f64(((const double *)a)[i]); }
        break;
    case OP_CEIL_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_ceil_f32(((const float *)a)[i]); }
        break;
    case OP_CEIL_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_ceil_f64(((const double *)a)[i]); }
        break;
    case OP_TRUNC_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_trunc_f32(((const float *)a)[i]); }
        break;
    case OP_TRUNC_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_trunc_f64(((const double *)a)[i]); }
        break;
    case OP_ROUND_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_round_f32(((const float *)a)[i]); }
        break;
    case OP_ROUND_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_round_f64(((const double *)a)[i]); }
        break;
    case OP_FMA_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_fma_f32(((const float *)a)[i], ((const float *)b)[i], ((const float *)c)[i]); }
        break;
    case OP_FMA_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_fma_f64(((const double *)a)[i], ((const double *)b)[i], ((const double *)c)[i]); }
        break;
    case OP_COPYSIGN_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_copysign_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_COPYSIGN_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_copysign_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_EXP_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_exp_f32(((const float *)a)[i]); }
        break;
    case OP_EXP_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_exp_f64(((const double *)a)[i]); }
        break;
    case OP_EXP2_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_exp2_f32(((const float *)a)[i]); }
        break;
    case OP_EXP2_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_exp2_f64(((const double *)a)[i]); }
        break;
    case OP_EXPM1_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_expm1_f32(((const float *)a)[i]); }
        break;
    case OP_EXPM1_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_expm1_f64(((const double *)a)[i]); }
        break;
    case OP_LOG_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_log_f32(((const float *)a)[i]); }
        break;
    case OP_LOG_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_log_f64(((const double *)a)[i]); }
        break;
    case OP_LOG2_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_log2_f32(((const float *)a)[i]); }
        break;
    case OP_LOG2_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_log2_f64(((const double *)a)[i]); }
        break;
    case OP_LOG10_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_log10_f32(((const float *)a)[i]); }
        break;
    case OP_LOG10_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_log10_f64(((const double *)a)[i]); }
        break;
    case OP_LOG1P_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_log1p_f32(((const float *)a)[i]); }
        break;
    case OP_LOG1P_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_log1p_f64(((const double *)a)[i]); }
        break;
    case OP_SIN_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_sin_f32(((const float *)a)[i]); }
        break;
    case OP_SIN_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_sin_f64(((const double *)a)[i]); }
        break;
    case OP_COS_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_cos_f32(((const float *)a)[i]); }
        break;
    case OP_COS_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_cos_f64(((const double *)a)[i]); }
        break;
    case OP_TAN_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_tan_f32(((const float *)a)[i]); }
        break;
    case OP_TAN_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_tan_f64(((const double *)a)[i]); }
        break;
    case OP_ASIN_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_asin_f32(((const float *)a)[i]); }
        break;
    case OP_ASIN_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_asin_f64(((const double *)a)[i]); }
        break;
    case OP_ACOS_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_acos_f32(((const float *)a)[i]); }
        break;
    case OP_ACOS_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_acos_f64(((const double *)a)[i]); }
        break;
    case OP_ATAN_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_atan_f32(((const float *)a)[i]); }
        break;
    case OP_ATAN_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_atan_f64(((const double *)a)[i]); }
        break;
    case OP_SINH_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_sinh_f32(((const float *)a)[i]); }
        break;
    case OP_SINH_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_sinh_f64(((const double *)a)[i]); }
        break;
    case OP_COSH_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_cosh_f32(((const float *)a)[i]); }
        break;
    case OP_COSH_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_cosh_f64(((const double *)a)[i]); }
        break;
    case OP_TANH_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_tanh_f32(((const float *)a)[i]); }
        break;
    case OP_TANH_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_tanh_f64(((const double *)a)[i]); }
        break;
    case OP_ASINH_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_asinh_f32(((const float *)a)[i]); }
        break;
    case OP_ASINH_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_asinh_f64(((const double *)a)[i]); }
        break;
    case OP_ACOSH_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_acosh_f32(((const float *)a)[i]); }
        break;
    case OP_ACOSH_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_acosh_f64(((const double *)a)[i]); }
        break;
    case OP_ATANH_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_atanh_f32(((const float *)a)[i]); }
        break;
    case OP_ATANH_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_atanh_f64(((const double *)a)[i]); }
        break;
    case OP_CBRT_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_cbrt_f32(((const float *)a)[i]); }
        break;
    case OP_CBRT_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_cbrt_f64(((const double *)a)[i]); }
        break;
    case OP_ERF_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_erf_f32(((const float *)a)[i]); }
        break;
    case OP_ERF_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_erf_f64(((const double *)a)[i]); }
        break;
    case OP_ERFC_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_erfc_f32(((const float *)a)[i]); }
        break;
    case OP_ERFC_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_erfc_f64(((const double *)a)[i]); }
        break;
    case OP_GAMMA_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_gamma_f32(((const float *)a)[i]); }
        break;
    case OP_GAMMA_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_gamma_f64(((const double *)a)[i]); }
        break;
    case OP_LGAMMA_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_lgamma_f32(((const float *)a)[i]); }
        break;
    case OP_LGAMMA_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_lgamma_f64(((const double *)a)[i]); }
        break;
    case OP_POW_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_pow_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_POW_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_pow_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_ATAN2_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_atan2_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_ATAN2_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_atan2_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    case OP_HYPOT_F32:
        for (i = 0; i < n; i++) { ((float *)out)[i] = sem_hypot_f32(((const float *)a)[i], ((const float *)b)[i]); }
        break;
    case OP_HYPOT_F64:
        for (i = 0; i < n; i++) { ((double *)out)[i] = sem_hypot_f64(((const double *)a)[i], ((const double *)b)[i]); }
        break;
    }
    return 0;
}

#endif
