/* Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit. */
#ifndef MOJOVM_THREADING_H
#define MOJOVM_THREADING_H

#if defined(__GNUC__) && !defined(MOJOVM_SWITCH)
#define begin_threading() static const void *const branches[] = { \
    [OP_ADD_I8] = &&label_OP_ADD_I8, \
    [OP_ADD_I16] = &&label_OP_ADD_I16, \
    [OP_ADD_I32] = &&label_OP_ADD_I32, \
    [OP_ADD_I64] = &&label_OP_ADD_I64, \
    [OP_ADD_U8] = &&label_OP_ADD_U8, \
    [OP_ADD_U16] = &&label_OP_ADD_U16, \
    [OP_ADD_U32] = &&label_OP_ADD_U32, \
    [OP_ADD_U64] = &&label_OP_ADD_U64, \
    [OP_ADD_F32] = &&label_OP_ADD_F32, \
    [OP_ADD_F64] = &&label_OP_ADD_F64, \
    [OP_SUB_I8] = &&label_OP_SUB_I8, \
    [OP_SUB_I16] = &&label_OP_SUB_I16, \
    [OP_SUB_I32] = &&label_OP_SUB_I32, \
    [OP_SUB_I64] = &&label_OP_SUB_I64, \
    [OP_SUB_U8] = &&label_OP_SUB_U8, \
    [OP_SUB_U16] = &&label_OP_SUB_U16, \
    [OP_SUB_U32] = &&label_OP_SUB_U32, \
    [OP_SUB_U64] = &&label_OP_SUB_U64, \
    [OP_SUB_F32] = &&label_OP_SUB_F32, \
    [OP_SUB_F64] = &&label_OP_SUB_F64, \
    [OP_MUL_I8] = &&label_OP_MUL_I8, \
    [OP_MUL_I16] = &&label_OP_MUL_I16, \
    [OP_MUL_I32] = &&label_OP_MUL_I32, \
    [OP_MUL_I64] = &&label_OP_MUL_I64, \
    [OP_MUL_U8] = &&label_OP_MUL_U8, \
    [OP_MUL_U16] = &&label_OP_MUL_U16, \
    [OP_MUL_U32] = &&label_OP_MUL_U32, \
    [OP_MUL_U64] = &&label_OP_MUL_U64, \
    [OP_MUL_F32] = &&label_OP_MUL_F32, \
    [OP_MUL_F64] = &&label_OP_MUL_F64, \
    [OP_ADD_IMM_I64] = &&label_OP_ADD_IMM_I64, \
    [OP_MUL_IMM_I64] = &&label_OP_MUL_IMM_I64, \
    [OP_FLOORDIV_I8] = &&label_OP_FLOORDIV_I8, \
    [OP_FLOORDIV_I16] = &&label_OP_FLOORDIV_I16, \
    [OP_FLOORDIV_I32] = &&label_OP_FLOORDIV_I32, \
    [OP_FLOORDIV_I64] = &&label_OP_FLOORDIV_I64, \
    [OP_FLOORDIV_U8] = &&label_OP_FLOORDIV_U8, \
    [OP_FLOORDIV_U16] = &&label_OP_FLOORDIV_U16, \
    [OP_FLOORDIV_U32] = &&label_OP_FLOORDIV_U32, \
    [OP_FLOORDIV_U64] = &&label_OP_FLOORDIV_U64, \
    [OP_MOD_I8] = &&label_OP_MOD_I8, \
    [OP_MOD_I16] = &&label_OP_MOD_I16, \
    [OP_MOD_I32] = &&label_OP_MOD_I32, \
    [OP_MOD_I64] = &&label_OP_MOD_I64, \
    [OP_MOD_U8] = &&label_OP_MOD_U8, \
    [OP_MOD_U16] = &&label_OP_MOD_U16, \
    [OP_MOD_U32] = &&label_OP_MOD_U32, \
    [OP_MOD_U64] = &&label_OP_MOD_U64, \
    [OP_FLOORDIV_IMM_I64] = &&label_OP_FLOORDIV_IMM_I64, \
    [OP_MOD_IMM_I64] = &&label_OP_MOD_IMM_I64, \
    [OP_AND_IMM_I64] = &&label_OP_AND_IMM_I64, \
    [OP_SHR_IMM_I64] = &&label_OP_SHR_IMM_I64, \
    [OP_FLOORDIV_F32] = &&label_OP_FLOORDIV_F32, \
    [OP_FLOORDIV_F64] = &&label_OP_FLOORDIV_F64, \
    [OP_MOD_F32] = &&label_OP_MOD_F32, \
    [OP_MOD_F64] = &&label_OP_MOD_F64, \
    [OP_DIV_F32] = &&label_OP_DIV_F32, \
    [OP_DIV_F64] = &&label_OP_DIV_F64, \
    [OP_DIVIDE_I64] = &&label_OP_DIVIDE_I64, \
    [OP_DIVIDE_U64] = &&label_OP_DIVIDE_U64, \
    [OP_POW_I8] = &&label_OP_POW_I8, \
    [OP_POW_I16] = &&label_OP_POW_I16, \
    [OP_POW_I32] = &&label_OP_POW_I32, \
    [OP_POW_I64] = &&label_OP_POW_I64, \
    [OP_POW_U8] = &&label_OP_POW_U8, \
    [OP_POW_U16] = &&label_OP_POW_U16, \
    [OP_POW_U32] = &&label_OP_POW_U32, \
    [OP_POW_U64] = &&label_OP_POW_U64, \
    [OP_NEG_I8] = &&label_OP_NEG_I8, \
    [OP_NEG_I16] = &&label_OP_NEG_I16, \
    [OP_NEG_I32] = &&label_OP_NEG_I32, \
    [OP_NEG_I64] = &&label_OP_NEG_I64, \
    [OP_NEG_U8] = &&label_OP_NEG_U8, \
    [OP_NEG_U16] = &&label_OP_NEG_U16, \
    [OP_NEG_U32] = &&label_OP_NEG_U32, \
    [OP_NEG_U64] = &&label_OP_NEG_U64, \
    [OP_NEG_F32] = &&label_OP_NEG_F32, \
    [OP_NEG_F64] = &&label_OP_NEG_F64, \
    [OP_ABS_I8] = &&label_OP_ABS_I8, \
    [OP_ABS_I16] = &&label_OP_ABS_I16, \
    [OP_ABS_I32] = &&label_OP_ABS_I32, \
    [OP_ABS_I64] = &&label_OP_ABS_I64, \
    [OP_ABS_F32] = &&label_OP_ABS_F32, \
    [OP_ABS_F64] = &&label_OP_ABS_F64, \
    [OP_MIN_I8] = &&label_OP_MIN_I8, \
    [OP_MIN_I16] = &&label_OP_MIN_I16, \
    [OP_MIN_I32] = &&label_OP_MIN_I32, \
    [OP_MIN_I64] = &&label_OP_MIN_I64, \
    [OP_MIN_U8] = &&label_OP_MIN_U8, \
    [OP_MIN_U16] = &&label_OP_MIN_U16, \
    [OP_MIN_U32] = &&label_OP_MIN_U32, \
    [OP_MIN_U64] = &&label_OP_MIN_U64, \
    [OP_MIN_F32] = &&label_OP_MIN_F32, \
    [OP_MIN_F64] = &&label_OP_MIN_F64, \
    [OP_MAX_I8] = &&label_OP_MAX_I8, \
    [OP_MAX_I16] = &&label_OP_MAX_I16, \
    [OP_MAX_I32] = &&label_OP_MAX_I32, \
    [OP_MAX_I64] = &&label_OP_MAX_I64, \
    [OP_MAX_U8] = &&label_OP_MAX_U8, \
    [OP_MAX_U16] = &&label_OP_MAX_U16, \
    [OP_MAX_U32] = &&label_OP_MAX_U32, \
    [OP_MAX_U64] = &&label_OP_MAX_U64, \
    [OP_MAX_F32] = &&label_OP_MAX_F32, \
    [OP_MAX_F64] = &&label_OP_MAX_F64, \
    [OP_AND_BITS] = &&label_OP_AND_BITS, \
    [OP_OR_BITS] = &&label_OP_OR_BITS, \
    [OP_XOR_BITS] = &&label_OP_XOR_BITS, \
    [OP_INVERT_I8] = &&label_OP_INVERT_I8, \
    [OP_INVERT_I16] = &&label_OP_INVERT_I16, \
    [OP_INVERT_I32] = &&label_OP_INVERT_I32, \
    [OP_INVERT_I64] = &&label_OP_INVERT_I64, \
    [OP_INVERT_U8] = &&label_OP_INVERT_U8, \
    [OP_INVERT_U16] = &&label_OP_INVERT_U16, \
    [OP_INVERT_U32] = &&label_OP_INVERT_U32, \
    [OP_INVERT_U64] = &&label_OP_INVERT_U64, \
    [OP_NOT] = &&label_OP_NOT, \
    [OP_SHL_I8] = &&label_OP_SHL_I8, \
    [OP_SHL_I16] = &&label_OP_SHL_I16, \
    [OP_SHL_I32] = &&label_OP_SHL_I32, \
    [OP_SHL_I64] = &&label_OP_SHL_I64, \
    [OP_SHL_U8] = &&label_OP_SHL_U8, \
    [OP_SHL_U16] = &&label_OP_SHL_U16, \
    [OP_SHL_U32] = &&label_OP_SHL_U32, \
    [OP_SHL_U64] = &&label_OP_SHL_U64, \
    [OP_SHR_I8] = &&label_OP_SHR_I8, \
    [OP_SHR_I16] = &&label_OP_SHR_I16, \
    [OP_SHR_I32] = &&label_OP_SHR_I32, \
    [OP_SHR_I64] = &&label_OP_SHR_I64, \
    [OP_SHR_U8] = &&label_OP_SHR_U8, \
    [OP_SHR_U16] = &&label_OP_SHR_U16, \
    [OP_SHR_U32] = &&label_OP_SHR_U32, \
    [OP_SHR_U64] = &&label_OP_SHR_U64, \
    [OP_POPULATION_COUNT] = &&label_OP_POPULATION_COUNT, \
    [OP_LEADING_ZEROS] = &&label_OP_LEADING_ZEROS, \
    [OP_TRAILING_ZEROS] = &&label_OP_TRAILING_ZEROS, \
    [OP_EQ_BITS] = &&label_OP_EQ_BITS, \
    [OP_EQ_F32] = &&label_OP_EQ_F32, \
    [OP_EQ_F64] = &&label_OP_EQ_F64, \
    [OP_NE_BITS] = &&label_OP_NE_BITS, \
    [OP_NE_F32] = &&label_OP_NE_F32, \
    [OP_NE_F64] = &&label_OP_NE_F64, \
    [OP_LT_INT] = &&label_OP_LT_INT, \
    [OP_LT_U64] = &&label_OP_LT_U64, \
    [OP_LT_F32] = &&label_OP_LT_F32, \
    [OP_LT_F64] = &&label_OP_LT_F64, \
    [OP_LE_INT] = &&label_OP_LE_INT, \
    [OP_LE_U64] = &&label_OP_LE_U64, \
    [OP_LE_F32] = &&label_OP_LE_F32, \
    [OP_LE_F64] = &&label_OP_LE_F64, \
    [OP_EQ_IMM_INT] = &&label_OP_EQ_IMM_INT, \
    [OP_NE_IMM_INT] = &&label_OP_NE_IMM_INT, \
    [OP_LT_IMM_INT] = &&label_OP_LT_IMM_INT, \
    [OP_LE_IMM_INT] = &&label_OP_LE_IMM_INT, \
    [OP_GT_IMM_INT] = &&label_OP_GT_IMM_INT, \
    [OP_GE_IMM_INT] = &&label_OP_GE_IMM_INT, \
    [OP_NLT_F32] = &&label_OP_NLT_F32, \
    [OP_NLT_F64] = &&label_OP_NLT_F64, \
    [OP_NLE_F32] = &&label_OP_NLE_F32, \
    [OP_NLE_F64] = &&label_OP_NLE_F64, \
    [OP_WRAP_I8] = &&label_OP_WRAP_I8, \
    [OP_WRAP_I16] = &&label_OP_WRAP_I16, \
    [OP_WRAP_I32] = &&label_OP_WRAP_I32, \
    [OP_WRAP_I64] = &&label_OP_WRAP_I64, \
    [OP_WRAP_U8] = &&label_OP_WRAP_U8, \
    [OP_WRAP_U16] = &&label_OP_WRAP_U16, \
    [OP_WRAP_U32] = &&label_OP_WRAP_U32, \
    [OP_WRAP_U64] = &&label_OP_WRAP_U64, \
    [OP_TRUTH_INT] = &&label_OP_TRUTH_INT, \
    [OP_FLOAT_INT_F32] = &&label_OP_FLOAT_INT_F32, \
    [OP_FLOAT_INT_F64] = &&label_OP_FLOAT_INT_F64, \
    [OP_FLOAT_U64_F32] = &&label_OP_FLOAT_U64_F32, \
    [OP_FLOAT_U64_F64] = &&label_OP_FLOAT_U64_F64, \
    [OP_TRUNC_F32_I8] = &&label_OP_TRUNC_F32_I8, \
    [OP_TRUNC_F32_I16] = &&label_OP_TRUNC_F32_I16, \
    [OP_TRUNC_F32_I32] = &&label_OP_TRUNC_F32_I32, \
    [OP_TRUNC_F32_I64] = &&label_OP_TRUNC_F32_I64, \
    [OP_TRUNC_F32_U8] = &&label_OP_TRUNC_F32_U8, \
    [OP_TRUNC_F32_U16] = &&label_OP_TRUNC_F32_U16, \
    [OP_TRUNC_F32_U32] = &&label_OP_TRUNC_F32_U32, \
    [OP_TRUNC_F32_U64] = &&label_OP_TRUNC_F32_U64, \
    [OP_TRUNC_F64_I8] = &&label_OP_TRUNC_F64_I8, \
    [OP_TRUNC_F64_I16] = &&label_OP_TRUNC_F64_I16, \
    [OP_TRUNC_F64_I32] = &&label_OP_TRUNC_F64_I32, \
    [OP_TRUNC_F64_I64] = &&label_OP_TRUNC_F64_I64, \
    [OP_TRUNC_F64_U8] = &&label_OP_TRUNC_F64_U8, \
    [OP_TRUNC_F64_U16] = &&label_OP_TRUNC_F64_U16, \
    [OP_TRUNC_F64_U32] = &&label_OP_TRUNC_F64_U32, \
    [OP_TRUNC_F64_U64] = &&label_OP_TRUNC_F64_U64, \
    [OP_WIDEN_F32_F64] = &&label_OP_WIDEN_F32_F64, \
    [OP_NARROW_F64_F32] = &&label_OP_NARROW_F64_F32, \
    [OP_WIDEN_F16_F32] = &&label_OP_WIDEN_F16_F32, \
    [OP_NARROW_F32_F16] = &&label_OP_NARROW_F32_F16, \
    [OP_BITS_OF_F32] = &&label_OP_BITS_OF_F32, \
    [OP_BITS_OF_F64] = &&label_OP_BITS_OF_F64, \
    [OP_FLOAT_FROM_BITS_F32] = &&label_OP_FLOAT_FROM_BITS_F32, \
    [OP_FLOAT_FROM_BITS_F64] = &&label_OP_FLOAT_FROM_BITS_F64, \
    [OP_SQRT_F32] = &&label_OP_SQRT_F32, \
    [OP_SQRT_F64] = &&label_OP_SQRT_F64, \
    [OP_FLOOR_F32] = &&label_OP_FLOOR_F32, \
    [OP_FLOOR_F64] = &&label_OP_FLOOR_F64, \
    [OP_CEIL_F32] = &&label_OP_CEIL_F32, \
    [OP_CEIL_F64] = &&label_OP_CEIL_F64, \
    [OP_TRUNC_F32] = &&label_OP_TRUNC_F32, \
    [OP_TRUNC_F64] = &&label_OP_TRUNC_F64, \
    [OP_ROUND_F32] = &&label_OP_ROUND_F32, \
    [OP_ROUND_F64] = &&label_OP_ROUND_F64, \
    [OP_FMA_F32] = &&label_OP_FMA_F32, \
    [OP_FMA_F64] = &&label_OP_FMA_F64, \
    [OP_COPYSIGN_F32] = &&label_OP_COPYSIGN_F32, \
    [OP_COPYSIGN_F64] = &&label_OP_COPYSIGN_F64, \
    [OP_EXP_F32] = &&label_OP_EXP_F32, \
    [OP_EXP_F64] = &&label_OP_EXP_F64, \
    [OP_EXP2_F32] = &&label_OP_EXP2_F32, \
    [OP_EXP2_F64] = &&label_OP_EXP2_F64, \
    [OP_EXPM1_F32] = &&label_OP_EXPM1_F32, \
    [OP_EXPM1_F64] = &&label_OP_EXPM1_F64, \
    [OP_LOG_F32] = &&label_OP_LOG_F32, \
    [OP_LOG_F64] = &&label_OP_LOG_F64, \
    [OP_LOG2_F32] = &&label_OP_LOG2_F32, \
    [OP_LOG2_F64] = &&label_OP_LOG2_F64, \
    [OP_LOG10_F32] = &&label_OP_LOG10_F32, \
    [OP_LOG10_F64] = &&label_OP_LOG10_F64, \
    [OP_LOG1P_F32] = &&label_OP_LOG1P_F32, \
    [OP_LOG1P_F64] = &&label_OP_LOG1P_F64, \
    [OP_SIN_F32] = &&label_OP_SIN_F32, \
    [OP_SIN_F64] = &&label_OP_SIN_F64, \
    [OP_COS_F32] = &&label_OP_COS_F32, \
    [OP_COS_F64] = &&label_OP_COS_F64, \
    [OP_TAN_F32] = &&label_OP_TAN_F32, \
    [OP_TAN_F64] = &&label_OP_TAN_F64, \
    [OP_ASIN_F32] = &&label_OP_ASIN_F32, \
    [OP_ASIN_F64] = &&label_OP_ASIN_F64, \
    [OP_ACOS_F32] = &&label_OP_ACOS_F32, \
    [OP_ACOS_F64] = &&label_OP_ACOS_F64, \
    [OP_ATAN_F32] = &&label_OP_ATAN_F32, \
    [OP_ATAN_F64] = &&label_OP_ATAN_F64, \
    [OP_SINH_F32] = &&label_OP_SINH_F32, \
    [OP_SINH_F64] = &&label_OP_SINH_F64, \
    [OP_COSH_F32] = &&label_OP_COSH_F32, \
    [OP_COSH_F64] = &&label_OP_COSH_F64, \
    [OP_TANH_F32] = &&label_OP_TANH_F32, \
    [OP_TANH_F64] = &&label_OP_TANH_F64, \
    [OP_ASINH_F32] = &&label_OP_ASINH_F32, \
    [OP_ASINH_F64] = &&label_OP_ASINH_F64, \
    [OP_ACOSH_F32] = &&label_OP_ACOSH_F32, \
    [OP_ACOSH_F64] = &&label_OP_ACOSH_F64, \
    [OP_ATANH_F32] = &&label_OP_ATANH_F32, \
    [OP_ATANH_F64] = &&label_OP_ATANH_F64, \
    [OP_CBRT_F32] = &&label_OP_CBRT_F32, \
    [OP_CBRT_F64] = &&label_OP_CBRT_F64, \
    [OP_ERF_F32] = &&label_OP_ERF_F32, \
    [OP_ERF_F64] = &&label_OP_ERF_F64, \
    [OP_ERFC_F32] = &&label_OP_ERFC_F32, \
    [OP_ERFC_F64] = &&label_OP_ERFC_F64, \
    [OP_GAMMA_F32] = &&label_OP_GAMMA_F32, \
    [OP_GAMMA_F64] = &&label_OP_GAMMA_F64, \
    [OP_LGAMMA_F32] = &&label_OP_LGAMMA_F32, \
    [OP_LGAMMA_F64] = &&label_OP_LGAMMA_F64, \
    [OP_POW_F32] = &&label_OP_POW_F32, \
    [OP_POW_F64] = &&label_OP_POW_F64, \
    [OP_ATAN2_F32] = &&label_OP_ATAN2_F32, \
    [OP_ATAN2_F64] = &&label_OP_ATAN2_F64, \
    [OP_HYPOT_F32] = &&label_OP_HYPOT_F32, \
    [OP_HYPOT_F64] = &&label_OP_HYPOT_F64, \
    [OP_ROUND_DIGITS_F32] = &&label_OP_ROUND_DIGITS_F32, \
    [OP_ROUND_DIGITS_F64] = &&label_OP_ROUND_DIGITS_F64, \
    [OP_CONST_I8] = &&label_OP_CONST_I8, \
    [OP_CONST_I16] = &&label_OP_CONST_I16, \
    [OP_CONST_I32] = &&label_OP_CONST_I32, \
    [OP_CONST_I64] = &&label_OP_CONST_I64, \
    [OP_CONST_U8] = &&label_OP_CONST_U8, \
    [OP_CONST_U16] = &&label_OP_CONST_U16, \
    [OP_CONST_U32] = &&label_OP_CONST_U32, \
    [OP_CONST_U64] = &&label_OP_CONST_U64, \
    [OP_CONST_F32] = &&label_OP_CONST_F32, \
    [OP_CONST_F64] = &&label_OP_CONST_F64, \
    [OP_CONST_BOOL] = &&label_OP_CONST_BOOL, \
    [OP_CONST_F16] = &&label_OP_CONST_F16, \
    [OP_CONST_STRING] = &&label_OP_CONST_STRING, \
    [OP_MOVE] = &&label_OP_MOVE, \
    [OP_MOVE_SLOT] = &&label_OP_MOVE_SLOT, \
    [OP_BORROW] = &&label_OP_BORROW, \
    [OP_COPY] = &&label_OP_COPY, \
    [OP_BLANK] = &&label_OP_BLANK, \
    [OP_DROP] = &&label_OP_DROP, \
    [OP_JUMP] = &&label_OP_JUMP, \
    [OP_JUMP_IF] = &&label_OP_JUMP_IF, \
    [OP_JUMP_UNLESS] = &&label_OP_JUMP_UNLESS, \
    [OP_LOOP] = &&label_OP_LOOP, \
    [OP_LOOP_IF] = &&label_OP_LOOP_IF, \
    [OP_LOOP_UNLESS] = &&label_OP_LOOP_UNLESS, \
    [OP_FOR_I64] = &&label_OP_FOR_I64, \
    [OP_FOR_STEP_I64] = &&label_OP_FOR_STEP_I64, \
    [OP_EACH_I8] = &&label_OP_EACH_I8, \
    [OP_EACH_I16] = &&label_OP_EACH_I16, \
    [OP_EACH_I32] = &&label_OP_EACH_I32, \
    [OP_EACH_I64] = &&label_OP_EACH_I64, \
    [OP_EACH_U8] = &&label_OP_EACH_U8, \
    [OP_EACH_U16] = &&label_OP_EACH_U16, \
    [OP_EACH_U32] = &&label_OP_EACH_U32, \
    [OP_EACH_U64] = &&label_OP_EACH_U64, \
    [OP_EACH_F32] = &&label_OP_EACH_F32, \
    [OP_EACH_F64] = &&label_OP_EACH_F64, \
    [OP_EACH_BOOL] = &&label_OP_EACH_BOOL, \
    [OP_EACH_F16] = &&label_OP_EACH_F16, \
    [OP_CALL] = &&label_OP_CALL, \
    [OP_RETURN] = &&label_OP_RETURN, \
    [OP_RETURN_SLOT] = &&label_OP_RETURN_SLOT, \
    [OP_FAIL] = &&label_OP_FAIL, \
    [OP_ABORT] = &&label_OP_ABORT, \
    [OP_EXIT] = &&label_OP_EXIT, \
    [OP_CHECK_STEP] = &&label_OP_CHECK_STEP, \
    [OP_RANGE_LENGTH] = &&label_OP_RANGE_LENGTH, \
    [OP_CHECK_LENGTHS] = &&label_OP_CHECK_LENGTHS, \
    [OP_CHECK_INDEX] = &&label_OP_CHECK_INDEX, \
    [OP_RESERVE] = &&label_OP_RESERVE, \
    [OP_EXPECT] = &&label_OP_EXPECT, \
    [OP_ZEROS] = &&label_OP_ZEROS, \
    [OP_FILL_I8] = &&label_OP_FILL_I8, \
    [OP_FILL_I16] = &&label_OP_FILL_I16, \
    [OP_FILL_I32] = &&label_OP_FILL_I32, \
    [OP_FILL_I64] = &&label_OP_FILL_I64, \
    [OP_FILL_U8] = &&label_OP_FILL_U8, \
    [OP_FILL_U16] = &&label_OP_FILL_U16, \
    [OP_FILL_U32] = &&label_OP_FILL_U32, \
    [OP_FILL_U64] = &&label_OP_FILL_U64, \
    [OP_FILL_F32] = &&label_OP_FILL_F32, \
    [OP_FILL_F64] = &&label_OP_FILL_F64, \
    [OP_FILL_BOOL] = &&label_OP_FILL_BOOL, \
    [OP_FILL_F16] = &&label_OP_FILL_F16, \
    [OP_APPEND_I8] = &&label_OP_APPEND_I8, \
    [OP_APPEND_I16] = &&label_OP_APPEND_I16, \
    [OP_APPEND_I32] = &&label_OP_APPEND_I32, \
    [OP_APPEND_I64] = &&label_OP_APPEND_I64, \
    [OP_APPEND_U8] = &&label_OP_APPEND_U8, \
    [OP_APPEND_U16] = &&label_OP_APPEND_U16, \
    [OP_APPEND_U32] = &&label_OP_APPEND_U32, \
    [OP_APPEND_U64] = &&label_OP_APPEND_U64, \
    [OP_APPEND_F32] = &&label_OP_APPEND_F32, \
    [OP_APPEND_F64] = &&label_OP_APPEND_F64, \
    [OP_APPEND_BOOL] = &&label_OP_APPEND_BOOL, \
    [OP_APPEND_F16] = &&label_OP_APPEND_F16, \
    [OP_APPEND_VALUE] = &&label_OP_APPEND_VALUE, \
    [OP_LOAD_I8] = &&label_OP_LOAD_I8, \
    [OP_LOAD_I16] = &&label_OP_LOAD_I16, \
    [OP_LOAD_I32] = &&label_OP_LOAD_I32, \
    [OP_LOAD_I64] = &&label_OP_LOAD_I64, \
    [OP_LOAD_U8] = &&label_OP_LOAD_U8, \
    [OP_LOAD_U16] = &&label_OP_LOAD_U16, \
    [OP_LOAD_U32] = &&label_OP_LOAD_U32, \
    [OP_LOAD_U64] = &&label_OP_LOAD_U64, \
    [OP_LOAD_F32] = &&label_OP_LOAD_F32, \
    [OP_LOAD_F64] = &&label_OP_LOAD_F64, \
    [OP_LOAD_BOOL] = &&label_OP_LOAD_BOOL, \
    [OP_LOAD_F16] = &&label_OP_LOAD_F16, \
    [OP_STORE_I8] = &&label_OP_STORE_I8, \
    [OP_STORE_I16] = &&label_OP_STORE_I16, \
    [OP_STORE_I32] = &&label_OP_STORE_I32, \
    [OP_STORE_I64] = &&label_OP_STORE_I64, \
    [OP_STORE_U8] = &&label_OP_STORE_U8, \
    [OP_STORE_U16] = &&label_OP_STORE_U16, \
    [OP_STORE_U32] = &&label_OP_STORE_U32, \
    [OP_STORE_U64] = &&label_OP_STORE_U64, \
    [OP_STORE_F32] = &&label_OP_STORE_F32, \
    [OP_STORE_F64] = &&label_OP_STORE_F64, \
    [OP_STORE_BOOL] = &&label_OP_STORE_BOOL, \
    [OP_STORE_F16] = &&label_OP_STORE_F16, \
    [OP_FETCH] = &&label_OP_FETCH, \
    [OP_TAKE] = &&label_OP_TAKE, \
    [OP_PUT] = &&label_OP_PUT, \
    [OP_POP] = &&label_OP_POP, \
    [OP_INSERT] = &&label_OP_INSERT, \
    [OP_CLEAR] = &&label_OP_CLEAR, \
    [OP_TRUNCATE] = &&label_OP_TRUNCATE, \
    [OP_EXTEND] = &&label_OP_EXTEND, \
    [OP_REVERSE] = &&label_OP_REVERSE, \
    [OP_SORT] = &&label_OP_SORT, \
    [OP_SWAP] = &&label_OP_SWAP, \
    [OP_VIEW] = &&label_OP_VIEW, \
    [OP_LIST_EQUAL] = &&label_OP_LIST_EQUAL, \
    [OP_CONCAT] = &&label_OP_CONCAT, \
    [OP_APPEND_STRING] = &&label_OP_APPEND_STRING, \
    [OP_APPEND_TEXT_I8] = &&label_OP_APPEND_TEXT_I8, \
    [OP_APPEND_TEXT_I16] = &&label_OP_APPEND_TEXT_I16, \
    [OP_APPEND_TEXT_I32] = &&label_OP_APPEND_TEXT_I32, \
    [OP_APPEND_TEXT_I64] = &&label_OP_APPEND_TEXT_I64, \
    [OP_APPEND_TEXT_U8] = &&label_OP_APPEND_TEXT_U8, \
    [OP_APPEND_TEXT_U16] = &&label_OP_APPEND_TEXT_U16, \
    [OP_APPEND_TEXT_U32] = &&label_OP_APPEND_TEXT_U32, \
    [OP_APPEND_TEXT_U64] = &&label_OP_APPEND_TEXT_U64, \
    [OP_APPEND_TEXT_F32] = &&label_OP_APPEND_TEXT_F32, \
    [OP_APPEND_TEXT_F64] = &&label_OP_APPEND_TEXT_F64, \
    [OP_APPEND_TEXT_BOOL] = &&label_OP_APPEND_TEXT_BOOL, \
    [OP_APPEND_TEXT_F16] = &&label_OP_APPEND_TEXT_F16, \
    [OP_APPEND_FORMAT_I64] = &&label_OP_APPEND_FORMAT_I64, \
    [OP_APPEND_FORMAT_U64] = &&label_OP_APPEND_FORMAT_U64, \
    [OP_APPEND_FORMAT_F64] = &&label_OP_APPEND_FORMAT_F64, \
    [OP_APPEND_FORMAT_BOOL] = &&label_OP_APPEND_FORMAT_BOOL, \
    [OP_APPEND_FORMAT_STRING] = &&label_OP_APPEND_FORMAT_STRING, \
    [OP_APPEND_QUOTED] = &&label_OP_APPEND_QUOTED, \
    [OP_COMPARE_STRINGS] = &&label_OP_COMPARE_STRINGS, \
    [OP_STRING_EQUAL] = &&label_OP_STRING_EQUAL, \
    [OP_STRING_SLICE] = &&label_OP_STRING_SLICE, \
    [OP_STRING_STEP] = &&label_OP_STRING_STEP, \
    [OP_STRING_AT] = &&label_OP_STRING_AT, \
    [OP_STRING_BYTES] = &&label_OP_STRING_BYTES, \
    [OP_STRING_FROM_BYTES] = &&label_OP_STRING_FROM_BYTES, \
    [OP_NEXT_CHARACTER] = &&label_OP_NEXT_CHARACTER, \
    [OP_STRING_REPEAT] = &&label_OP_STRING_REPEAT, \
    [OP_FIND] = &&label_OP_FIND, \
    [OP_RFIND] = &&label_OP_RFIND, \
    [OP_STRING_COUNT] = &&label_OP_STRING_COUNT, \
    [OP_STARTS_WITH] = &&label_OP_STARTS_WITH, \
    [OP_ENDS_WITH] = &&label_OP_ENDS_WITH, \
    [OP_REPLACE] = &&label_OP_REPLACE, \
    [OP_STRIP] = &&label_OP_STRIP, \
    [OP_SPLIT] = &&label_OP_SPLIT, \
    [OP_SPLIT_SPACE] = &&label_OP_SPLIT_SPACE, \
    [OP_SPLIT_LINES] = &&label_OP_SPLIT_LINES, \
    [OP_JOIN] = &&label_OP_JOIN, \
    [OP_UPPER] = &&label_OP_UPPER, \
    [OP_LOWER] = &&label_OP_LOWER, \
    [OP_JUSTIFY] = &&label_OP_JUSTIFY, \
    [OP_STRING_CLASS] = &&label_OP_STRING_CLASS, \
    [OP_COUNT_CHARACTERS] = &&label_OP_COUNT_CHARACTERS, \
    [OP_ORD] = &&label_OP_ORD, \
    [OP_CHR] = &&label_OP_CHR, \
    [OP_PARSE_INT] = &&label_OP_PARSE_INT, \
    [OP_PARSE_FLOAT] = &&label_OP_PARSE_FLOAT, \
    [OP_TO_BASE] = &&label_OP_TO_BASE, \
    [OP_WRITE_STRING] = &&label_OP_WRITE_STRING, \
    [OP_WRITE_I8] = &&label_OP_WRITE_I8, \
    [OP_WRITE_I16] = &&label_OP_WRITE_I16, \
    [OP_WRITE_I32] = &&label_OP_WRITE_I32, \
    [OP_WRITE_I64] = &&label_OP_WRITE_I64, \
    [OP_WRITE_U8] = &&label_OP_WRITE_U8, \
    [OP_WRITE_U16] = &&label_OP_WRITE_U16, \
    [OP_WRITE_U32] = &&label_OP_WRITE_U32, \
    [OP_WRITE_U64] = &&label_OP_WRITE_U64, \
    [OP_WRITE_F32] = &&label_OP_WRITE_F32, \
    [OP_WRITE_F64] = &&label_OP_WRITE_F64, \
    [OP_WRITE_BOOL] = &&label_OP_WRITE_BOOL, \
    [OP_WRITE_F16] = &&label_OP_WRITE_F16, \
    [OP_WRITE_CONSTANT] = &&label_OP_WRITE_CONSTANT, \
    [OP_FLUSH] = &&label_OP_FLUSH, \
    [OP_READ_LINE] = &&label_OP_READ_LINE, \
    [OP_CLOCK] = &&label_OP_CLOCK, \
    [OP_SLEEP] = &&label_OP_SLEEP, \
    [OP_ARGUMENTS] = &&label_OP_ARGUMENTS, \
    [OP_PROCESSORS] = &&label_OP_PROCESSORS, \
    [OP_RANDOM_SEED] = &&label_OP_RANDOM_SEED, \
    [OP_RANDOM_BITS] = &&label_OP_RANDOM_BITS, \
    [OP_RANDOM_FLOAT] = &&label_OP_RANDOM_FLOAT, \
    [OP_LANES_1] = &&label_OP_LANES_1, \
    [OP_LANES_2] = &&label_OP_LANES_2, \
    [OP_LANES_CHECKED_2] = &&label_OP_LANES_CHECKED_2, \
    [OP_LANES_3] = &&label_OP_LANES_3, \
    [OP_LANES_REDUCE] = &&label_OP_LANES_REDUCE, \
    [OP_LANES_SELECT] = &&label_OP_LANES_SELECT, \
    [OP_LANES_SHUFFLE] = &&label_OP_LANES_SHUFFLE, \
    [OP_SPLAT] = &&label_OP_SPLAT, \
    [OP_LANE] = &&label_OP_LANE, \
    [OP_LANE_AT] = &&label_OP_LANE_AT, \
    [OP_SET_LANE] = &&label_OP_SET_LANE, \
    [OP_SET_LANE_AT] = &&label_OP_SET_LANE_AT, \
    [OP_LOAD_LANES] = &&label_OP_LOAD_LANES, \
    [OP_STORE_LANES] = &&label_OP_STORE_LANES, \
    [OP_ALLOC] = &&label_OP_ALLOC, \
    [OP_FREE] = &&label_OP_FREE, \
    [OP_PEEK_I8] = &&label_OP_PEEK_I8, \
    [OP_PEEK_I16] = &&label_OP_PEEK_I16, \
    [OP_PEEK_I32] = &&label_OP_PEEK_I32, \
    [OP_PEEK_I64] = &&label_OP_PEEK_I64, \
    [OP_PEEK_U8] = &&label_OP_PEEK_U8, \
    [OP_PEEK_U16] = &&label_OP_PEEK_U16, \
    [OP_PEEK_U32] = &&label_OP_PEEK_U32, \
    [OP_PEEK_U64] = &&label_OP_PEEK_U64, \
    [OP_PEEK_F32] = &&label_OP_PEEK_F32, \
    [OP_PEEK_F64] = &&label_OP_PEEK_F64, \
    [OP_PEEK_BOOL] = &&label_OP_PEEK_BOOL, \
    [OP_PEEK_F16] = &&label_OP_PEEK_F16, \
    [OP_POKE_I8] = &&label_OP_POKE_I8, \
    [OP_POKE_I16] = &&label_OP_POKE_I16, \
    [OP_POKE_I32] = &&label_OP_POKE_I32, \
    [OP_POKE_I64] = &&label_OP_POKE_I64, \
    [OP_POKE_U8] = &&label_OP_POKE_U8, \
    [OP_POKE_U16] = &&label_OP_POKE_U16, \
    [OP_POKE_U32] = &&label_OP_POKE_U32, \
    [OP_POKE_U64] = &&label_OP_POKE_U64, \
    [OP_POKE_F32] = &&label_OP_POKE_F32, \
    [OP_POKE_F64] = &&label_OP_POKE_F64, \
    [OP_POKE_BOOL] = &&label_OP_POKE_BOOL, \
    [OP_POKE_F16] = &&label_OP_POKE_F16, \
    [OP_PEEK_LANES] = &&label_OP_PEEK_LANES, \
    [OP_POKE_LANES] = &&label_OP_POKE_LANES, \
    [OP_READ_AT] = &&label_OP_READ_AT, \
    [OP_TAKE_AT] = &&label_OP_TAKE_AT, \
    [OP_PUT_AT] = &&label_OP_PUT_AT, \
    [OP_LEND_AT] = &&label_OP_LEND_AT, \
    [OP_GIVE_AT] = &&label_OP_GIVE_AT, \
    [OP_COPY_AT] = &&label_OP_COPY_AT, \
    [OP_FILL_AT] = &&label_OP_FILL_AT, \
    [OP_COMPARE_AT] = &&label_OP_COMPARE_AT, \
    [OP_PYTHON] = &&label_OP_PYTHON, \
    [OP_PYTHON_NAMED] = &&label_OP_PYTHON_NAMED, \
    [OP_PYTHON_FROM_I64] = &&label_OP_PYTHON_FROM_I64, \
    [OP_PYTHON_FROM_U64] = &&label_OP_PYTHON_FROM_U64, \
    [OP_PYTHON_FROM_F64] = &&label_OP_PYTHON_FROM_F64, \
    [OP_PYTHON_FROM_BOOL] = &&label_OP_PYTHON_FROM_BOOL, \
    [OP_PYTHON_TO_I64] = &&label_OP_PYTHON_TO_I64, \
    [OP_PYTHON_TO_F64] = &&label_OP_PYTHON_TO_F64, \
    [OP_PYTHON_TO_BOOL] = &&label_OP_PYTHON_TO_BOOL, \
    [OP_PYTHON_TEXT] = &&label_OP_PYTHON_TEXT, \
    [OP_PYTHON_ERROR] = &&label_OP_PYTHON_ERROR, \
    [OP_PYTHON_FAILED] = &&label_OP_PYTHON_FAILED, \
    [OP_PYTHON_SHARE] = &&label_OP_PYTHON_SHARE, \
    [OP_PYTHON_RELEASE] = &&label_OP_PYTHON_RELEASE, \
    [OP_PYTHON_MEMORY] = &&label_OP_PYTHON_MEMORY, \
    [OP_JUMP_EQ_BITS] = &&label_OP_JUMP_EQ_BITS, \
    [OP_LOOP_EQ_BITS] = &&label_OP_LOOP_EQ_BITS, \
    [OP_JUMP_EQ_F32] = &&label_OP_JUMP_EQ_F32, \
    [OP_LOOP_EQ_F32] = &&label_OP_LOOP_EQ_F32, \
    [OP_JUMP_EQ_F64] = &&label_OP_JUMP_EQ_F64, \
    [OP_LOOP_EQ_F64] = &&label_OP_LOOP_EQ_F64, \
    [OP_JUMP_NE_BITS] = &&label_OP_JUMP_NE_BITS, \
    [OP_LOOP_NE_BITS] = &&label_OP_LOOP_NE_BITS, \
    [OP_JUMP_NE_F32] = &&label_OP_JUMP_NE_F32, \
    [OP_LOOP_NE_F32] = &&label_OP_LOOP_NE_F32, \
    [OP_JUMP_NE_F64] = &&label_OP_JUMP_NE_F64, \
    [OP_LOOP_NE_F64] = &&label_OP_LOOP_NE_F64, \
    [OP_JUMP_LT_INT] = &&label_OP_JUMP_LT_INT, \
    [OP_LOOP_LT_INT] = &&label_OP_LOOP_LT_INT, \
    [OP_JUMP_LT_U64] = &&label_OP_JUMP_LT_U64, \
    [OP_LOOP_LT_U64] = &&label_OP_LOOP_LT_U64, \
    [OP_JUMP_LT_F32] = &&label_OP_JUMP_LT_F32, \
    [OP_LOOP_LT_F32] = &&label_OP_LOOP_LT_F32, \
    [OP_JUMP_LT_F64] = &&label_OP_JUMP_LT_F64, \
    [OP_LOOP_LT_F64] = &&label_OP_LOOP_LT_F64, \
    [OP_JUMP_LE_INT] = &&label_OP_JUMP_LE_INT, \
    [OP_LOOP_LE_INT] = &&label_OP_LOOP_LE_INT, \
    [OP_JUMP_LE_U64] = &&label_OP_JUMP_LE_U64, \
    [OP_LOOP_LE_U64] = &&label_OP_LOOP_LE_U64, \
    [OP_JUMP_LE_F32] = &&label_OP_JUMP_LE_F32, \
    [OP_LOOP_LE_F32] = &&label_OP_LOOP_LE_F32, \
    [OP_JUMP_LE_F64] = &&label_OP_JUMP_LE_F64, \
    [OP_LOOP_LE_F64] = &&label_OP_LOOP_LE_F64, \
    [OP_JUMP_EQ_IMM_INT] = &&label_OP_JUMP_EQ_IMM_INT, \
    [OP_LOOP_EQ_IMM_INT] = &&label_OP_LOOP_EQ_IMM_INT, \
    [OP_JUMP_NE_IMM_INT] = &&label_OP_JUMP_NE_IMM_INT, \
    [OP_LOOP_NE_IMM_INT] = &&label_OP_LOOP_NE_IMM_INT, \
    [OP_JUMP_LT_IMM_INT] = &&label_OP_JUMP_LT_IMM_INT, \
    [OP_LOOP_LT_IMM_INT] = &&label_OP_LOOP_LT_IMM_INT, \
    [OP_JUMP_LE_IMM_INT] = &&label_OP_JUMP_LE_IMM_INT, \
    [OP_LOOP_LE_IMM_INT] = &&label_OP_LOOP_LE_IMM_INT, \
    [OP_JUMP_GT_IMM_INT] = &&label_OP_JUMP_GT_IMM_INT, \
    [OP_LOOP_GT_IMM_INT] = &&label_OP_LOOP_GT_IMM_INT, \
    [OP_JUMP_GE_IMM_INT] = &&label_OP_JUMP_GE_IMM_INT, \
    [OP_LOOP_GE_IMM_INT] = &&label_OP_LOOP_GE_IMM_INT, \
    [OP_JUMP_NLT_F32] = &&label_OP_JUMP_NLT_F32, \
    [OP_LOOP_NLT_F32] = &&label_OP_LOOP_NLT_F32, \
    [OP_JUMP_NLT_F64] = &&label_OP_JUMP_NLT_F64, \
    [OP_LOOP_NLT_F64] = &&label_OP_LOOP_NLT_F64, \
    [OP_JUMP_NLE_F32] = &&label_OP_JUMP_NLE_F32, \
    [OP_LOOP_NLE_F32] = &&label_OP_LOOP_NLE_F32, \
    [OP_JUMP_NLE_F64] = &&label_OP_JUMP_NLE_F64, \
    [OP_LOOP_NLE_F64] = &&label_OP_LOOP_NLE_F64, \
}
#define go_on() goto *branches[__pyx_v_ins->op]
#define at_OP_ADD_I8() label_OP_ADD_I8:;
#define at_OP_ADD_I16() label_OP_ADD_I16:;
#define at_OP_ADD_I32() label_OP_ADD_I32:;
#define at_OP_ADD_I64() label_OP_ADD_I64:;
#define at_OP_ADD_U8() label_OP_ADD_U8:;
#define at_OP_ADD_U16() label_OP_ADD_U16:;
#define at_OP_ADD_U32() label_OP_ADD_U32:;
#define at_OP_ADD_U64() label_OP_ADD_U64:;
#define at_OP_ADD_F32() label_OP_ADD_F32:;
#define at_OP_ADD_F64() label_OP_ADD_F64:;
#define at_OP_SUB_I8() label_OP_SUB_I8:;
#define at_OP_SUB_I16() label_OP_SUB_I16:;
#define at_OP_SUB_I32() label_OP_SUB_I32:;
#define at_OP_SUB_I64() label_OP_SUB_I64:;
#define at_OP_SUB_U8() label_OP_SUB_U8:;
#define at_OP_SUB_U16() label_OP_SUB_U16:;
#define at_OP_SUB_U32() label_OP_SUB_U32:;
#define at_OP_SUB_U64() label_OP_SUB_U64:;
#define at_OP_SUB_F32() label_OP_SUB_F32:;
#define at_OP_SUB_F64() label_OP_SUB_F64:;
#define at_OP_MUL_I8() label_OP_MUL_I8:;
#define at_OP_MUL_I16() label_OP_MUL_I16:;
#define at_OP_MUL_I32() label_OP_MUL_I32:;
#define at_OP_MUL_I64() label_OP_MUL_I64:;
#define at_OP_MUL_U8() label_OP_MUL_U8:;
#define at_OP_MUL_U16() label_OP_MUL_U16:;
#define at_OP_MUL_U32() label_OP_MUL_U32:;
#define at_OP_MUL_U64() label_OP_MUL_U64:;
#define at_OP_MUL_F32() label_OP_MUL_F32:;
#define at_OP_MUL_F64() label_OP_MUL_F64:;
#define at_OP_ADD_IMM_I64() label_OP_ADD_IMM_I64:;
#define at_OP_MUL_IMM_I64() label_OP_MUL_IMM_I64:;
#define at_OP_FLOORDIV_I8() label_OP_FLOORDIV_I8:;
#define at_OP_FLOORDIV_I16() label_OP_FLOORDIV_I16:;
#define at_OP_FLOORDIV_I32() label_OP_FLOORDIV_I32:;
#define at_OP_FLOORDIV_I64() label_OP_FLOORDIV_I64:;
#define at_OP_FLOORDIV_U8() label_OP_FLOORDIV_U8:;
#define at_OP_FLOORDIV_U16() label_OP_FLOORDIV_U16:;
#define at_OP_FLOORDIV_U32() label_OP_FLOORDIV_U32:;
#define at_OP_FLOORDIV_U64() label_OP_FLOORDIV_U64:;
#define at_OP_MOD_I8() label_OP_MOD_I8:;
#define at_OP_MOD_I16() label_OP_MOD_I16:;
#define at_OP_MOD_I32() label_OP_MOD_I32:;
#define at_OP_MOD_I64() label_OP_MOD_I64:;
#define at_OP_MOD_U8() label_OP_MOD_U8:;
#define at_OP_MOD_U16() label_OP_MOD_U16:;
#define at_OP_MOD_U32() label_OP_MOD_U32:;
#define at_OP_MOD_U64() label_OP_MOD_U64:;
#define at_OP_FLOORDIV_IMM_I64() label_OP_FLOORDIV_IMM_I64:;
#define at_OP_MOD_IMM_I64() label_OP_MOD_IMM_I64:;
#define at_OP_AND_IMM_I64() label_OP_AND_IMM_I64:;
#define at_OP_SHR_IMM_I64() label_OP_SHR_IMM_I64:;
#define at_OP_FLOORDIV_F32() label_OP_FLOORDIV_F32:;
#define at_OP_FLOORDIV_F64() label_OP_FLOORDIV_F64:;
#define at_OP_MOD_F32() label_OP_MOD_F32:;
#define at_OP_MOD_F64() label_OP_MOD_F64:;
#define at_OP_DIV_F32() label_OP_DIV_F32:;
#define at_OP_DIV_F64() label_OP_DIV_F64:;
#define at_OP_DIVIDE_I64() label_OP_DIVIDE_I64:;
#define at_OP_DIVIDE_U64() label_OP_DIVIDE_U64:;
#define at_OP_POW_I8() label_OP_POW_I8:;
#define at_OP_POW_I16() label_OP_POW_I16:;
#define at_OP_POW_I32() label_OP_POW_I32:;
#define at_OP_POW_I64() label_OP_POW_I64:;
#define at_OP_POW_U8() label_OP_POW_U8:;
#define at_OP_POW_U16() label_OP_POW_U16:;
#define at_OP_POW_U32() label_OP_POW_U32:;
#define at_OP_POW_U64() label_OP_POW_U64:;
#define at_OP_NEG_I8() label_OP_NEG_I8:;
#define at_OP_NEG_I16() label_OP_NEG_I16:;
#define at_OP_NEG_I32() label_OP_NEG_I32:;
#define at_OP_NEG_I64() label_OP_NEG_I64:;
#define at_OP_NEG_U8() label_OP_NEG_U8:;
#define at_OP_NEG_U16() label_OP_NEG_U16:;
#define at_OP_NEG_U32() label_OP_NEG_U32:;
#define at_OP_NEG_U64() label_OP_NEG_U64:;
#define at_OP_NEG_F32() label_OP_NEG_F32:;
#define at_OP_NEG_F64() label_OP_NEG_F64:;
#define at_OP_ABS_I8() label_OP_ABS_I8:;
#define at_OP_ABS_I16() label_OP_ABS_I16:;
#define at_OP_ABS_I32() label_OP_ABS_I32:;
#define at_OP_ABS_I64() label_OP_ABS_I64:;
#define at_OP_ABS_F32() label_OP_ABS_F32:;
#define at_OP_ABS_F64() label_OP_ABS_F64:;
#define at_OP_MIN_I8() label_OP_MIN_I8:;
#define at_OP_MIN_I16() label_OP_MIN_I16:;
#define at_OP_MIN_I32() label_OP_MIN_I32:;
#define at_OP_MIN_I64() label_OP_MIN_I64:;
#define at_OP_MIN_U8() label_OP_MIN_U8:;
#define at_OP_MIN_U16() label_OP_MIN_U16:;
#define at_OP_MIN_U32() label_OP_MIN_U32:;
#define at_OP_MIN_U64() label_OP_MIN_U64:;
#define at_OP_MIN_F32() label_OP_MIN_F32:;
#define at_OP_MIN_F64() label_OP_MIN_F64:;
#define at_OP_MAX_I8() label_OP_MAX_I8:;
#define at_OP_MAX_I16() label_OP_MAX_I16:;
#define at_OP_MAX_I32() label_OP_MAX_I32:;
#define at_OP_MAX_I64() label_OP_MAX_I64:;
#define at_OP_MAX_U8() label_OP_MAX_U8:;
#define at_OP_MAX_U16() label_OP_MAX_U16:;
#define at_OP_MAX_U32() label_OP_MAX_U32:;
#define at_OP_MAX_U64() label_OP_MAX_U64:;
#define at_OP_MAX_F32() label_OP_MAX_F32:;
#define at_OP_MAX_F64() label_OP_MAX_F64:;
#define at_OP_AND_BITS() label_OP_AND_BITS:;
#define at_OP_OR_BITS() label_OP_OR_BITS:;
#define at_OP_XOR_BITS() label_OP_XOR_BITS:;
#define at_OP_INVERT_I8() label_OP_INVERT_I8:;
#define at_OP_INVERT_I16() label_OP_INVERT_I16:;
#define at_OP_INVERT_I32() label_OP_INVERT_I32:;
#define at_OP_INVERT_I64() label_OP_INVERT_I64:;
#define at_OP_INVERT_U8() label_OP_INVERT_U8:;
#define at_OP_INVERT_U16() label_OP_INVERT_U16:;
#define at_OP_INVERT_U32() label_OP_INVERT_U32:;
#define at_OP_INVERT_U64() label_OP_INVERT_U64:;
#define at_OP_NOT() label_OP_NOT:;
#define at_OP_SHL_I8() label_OP_SHL_I8:;
#define at_OP_SHL_I16() label_OP_SHL_I16:;
#define at_OP_SHL_I32() label_OP_SHL_I32:;
#define at_OP_SHL_I64() label_OP_SHL_I64:;
#define at_OP_SHL_U8() label_OP_SHL_U8:;
#define at_OP_SHL_U16() label_OP_SHL_U16:;
#define at_OP_SHL_U32() label_OP_SHL_U32:;
#define at_OP_SHL_U64() label_OP_SHL_U64:;
#define at_OP_SHR_I8() label_OP_SHR_I8:;
#define at_OP_SHR_I16() label_OP_SHR_I16:;
#define at_OP_SHR_I32() label_OP_SHR_I32:;
#define at_OP_SHR_I64() label_OP_SHR_I64:;
#define at_OP_SHR_U8() label_OP_SHR_U8:;
#define at_OP_SHR_U16() label_OP_SHR_U16:;
#define at_OP_SHR_U32() label_OP_SHR_U32:;
#define at_OP_SHR_U64() label_OP_SHR_U64:;
#define at_OP_POPULATION_COUNT() label_OP_POPULATION_COUNT:;
#define at_OP_LEADING_ZEROS() label_OP_LEADING_ZEROS:;
#define at_OP_TRAILING_ZEROS() label_OP_TRAILING_ZEROS:;
#define at_OP_EQ_BITS() label_OP_EQ_BITS:;
#define at_OP_EQ_F32() label_OP_EQ_F32:;
#define at_OP_EQ_F64() label_OP_EQ_F64:;
#define at_OP_NE_BITS() label_OP_NE_BITS:;
#define at_OP_NE_F32() label_OP_NE_F32:;
#define at_OP_NE_F64() label_OP_NE_F64:;
#define at_OP_LT_INT() label_OP_LT_INT:;
#define at_OP_LT_U64() label_OP_LT_U64:;
#define at_OP_LT_F32() label_OP_LT_F32:;
#define at_OP_LT_F64() label_OP_LT_F64:;
#define at_OP_LE_INT() label_OP_LE_INT:;
#define at_OP_LE_U64() label_OP_LE_U64:;
#define at_OP_LE_F32() label_OP_LE_F32:;
#define at_OP_LE_F64() label_OP_LE_F64:;
#define at_OP_EQ_IMM_INT() label_OP_EQ_IMM_INT:;
#define at_OP_NE_IMM_INT() label_OP_NE_IMM_INT:;
#define at_OP_LT_IMM_INT() label_OP_LT_IMM_INT:;
#define at_OP_LE_IMM_INT() label_OP_LE_IMM_INT:;
#define at_OP_GT_IMM_INT() label_OP_GT_IMM_INT:;
#define at_OP_GE_IMM_INT() label_OP_GE_IMM_INT:;
#define at_OP_NLT_F32() label_OP_NLT_F32:;
#define at_OP_NLT_F64() label_OP_NLT_F64:;
#define at_OP_NLE_F32() label_OP_NLE_F32:;
#define at_OP_NLE_F64() label_OP_NLE_F64:;
#define at_OP_WRAP_I8() label_OP_WRAP_I8:;
#define at_OP_WRAP_I16() label_OP_WRAP_I16:;
#define at_OP_WRAP_I32() label_OP_WRAP_I32:;
#define at_OP_WRAP_I64() label_OP_WRAP_I64:;
#define at_OP_WRAP_U8() label_OP_WRAP_U8:;
#define at_OP_WRAP_U16() label_OP_WRAP_U16:;
#define at_OP_WRAP_U32() label_OP_WRAP_U32:;
#define at_OP_WRAP_U64() label_OP_WRAP_U64:;
#define at_OP_TRUTH_INT() label_OP_TRUTH_INT:;
#define at_OP_FLOAT_INT_F32() label_OP_FLOAT_INT_F32:;
#define at_OP_FLOAT_INT_F64() label_OP_FLOAT_INT_F64:;
#define at_OP_FLOAT_U64_F32() label_OP_FLOAT_U64_F32:;
#define at_OP_FLOAT_U64_F64() label_OP_FLOAT_U64_F64:;
#define at_OP_TRUNC_F32_I8() label_OP_TRUNC_F32_I8:;
#define at_OP_TRUNC_F32_I16() label_OP_TRUNC_F32_I16:;
#define at_OP_TRUNC_F32_I32() label_OP_TRUNC_F32_I32:;
#define at_OP_TRUNC_F32_I64() label_OP_TRUNC_F32_I64:;
#define at_OP_TRUNC_F32_U8() label_OP_TRUNC_F32_U8:;
#define at_OP_TRUNC_F32_U16() label_OP_TRUNC_F32_U16:;
#define at_OP_TRUNC_F32_U32() label_OP_TRUNC_F32_U32:;
#define at_OP_TRUNC_F32_U64() label_OP_TRUNC_F32_U64:;
#define at_OP_TRUNC_F64_I8() label_OP_TRUNC_F64_I8:;
#define at_OP_TRUNC_F64_I16() label_OP_TRUNC_F64_I16:;
#define at_OP_TRUNC_F64_I32() label_OP_TRUNC_F64_I32:;
#define at_OP_TRUNC_F64_I64() label_OP_TRUNC_F64_I64:;
#define at_OP_TRUNC_F64_U8() label_OP_TRUNC_F64_U8:;
#define at_OP_TRUNC_F64_U16() label_OP_TRUNC_F64_U16:;
#define at_OP_TRUNC_F64_U32() label_OP_TRUNC_F64_U32:;
#define at_OP_TRUNC_F64_U64() label_OP_TRUNC_F64_U64:;
#define at_OP_WIDEN_F32_F64() label_OP_WIDEN_F32_F64:;
#define at_OP_NARROW_F64_F32() label_OP_NARROW_F64_F32:;
#define at_OP_WIDEN_F16_F32() label_OP_WIDEN_F16_F32:;
#define at_OP_NARROW_F32_F16() label_OP_NARROW_F32_F16:;
#define at_OP_BITS_OF_F32() label_OP_BITS_OF_F32:;
#define at_OP_BITS_OF_F64() label_OP_BITS_OF_F64:;
#define at_OP_FLOAT_FROM_BITS_F32() label_OP_FLOAT_FROM_BITS_F32:;
#define at_OP_FLOAT_FROM_BITS_F64() label_OP_FLOAT_FROM_BITS_F64:;
#define at_OP_SQRT_F32() label_OP_SQRT_F32:;
#define at_OP_SQRT_F64() label_OP_SQRT_F64:;
#define at_OP_FLOOR_F32() label_OP_FLOOR_F32:;
#define at_OP_FLOOR_F64() label_OP_FLOOR_F64:;
#define at_OP_CEIL_F32() label_OP_CEIL_F32:;
#define at_OP_CEIL_F64() label_OP_CEIL_F64:;
#define at_OP_TRUNC_F32() label_OP_TRUNC_F32:;
#define at_OP_TRUNC_F64() label_OP_TRUNC_F64:;
#define at_OP_ROUND_F32() label_OP_ROUND_F32:;
#define at_OP_ROUND_F64() label_OP_ROUND_F64:;
#define at_OP_FMA_F32() label_OP_FMA_F32:;
#define at_OP_FMA_F64() label_OP_FMA_F64:;
#define at_OP_COPYSIGN_F32() label_OP_COPYSIGN_F32:;
#define at_OP_COPYSIGN_F64() label_OP_COPYSIGN_F64:;
#define at_OP_EXP_F32() label_OP_EXP_F32:;
#define at_OP_EXP_F64() label_OP_EXP_F64:;
#define at_OP_EXP2_F32() label_OP_EXP2_F32:;
#define at_OP_EXP2_F64() label_OP_EXP2_F64:;
#define at_OP_EXPM1_F32() label_OP_EXPM1_F32:;
#define at_OP_EXPM1_F64() label_OP_EXPM1_F64:;
#define at_OP_LOG_F32() label_OP_LOG_F32:;
#define at_OP_LOG_F64() label_OP_LOG_F64:;
#define at_OP_LOG2_F32() label_OP_LOG2_F32:;
#define at_OP_LOG2_F64() label_OP_LOG2_F64:;
#define at_OP_LOG10_F32() label_OP_LOG10_F32:;
#define at_OP_LOG10_F64() label_OP_LOG10_F64:;
#define at_OP_LOG1P_F32() label_OP_LOG1P_F32:;
#define at_OP_LOG1P_F64() label_OP_LOG1P_F64:;
#define at_OP_SIN_F32() label_OP_SIN_F32:;
#define at_OP_SIN_F64() label_OP_SIN_F64:;
#define at_OP_COS_F32() label_OP_COS_F32:;
#define at_OP_COS_F64() label_OP_COS_F64:;
#define at_OP_TAN_F32() label_OP_TAN_F32:;
#define at_OP_TAN_F64() label_OP_TAN_F64:;
#define at_OP_ASIN_F32() label_OP_ASIN_F32:;
#define at_OP_ASIN_F64() label_OP_ASIN_F64:;
#define at_OP_ACOS_F32() label_OP_ACOS_F32:;
#define at_OP_ACOS_F64() label_OP_ACOS_F64:;
#define at_OP_ATAN_F32() label_OP_ATAN_F32:;
#define at_OP_ATAN_F64() label_OP_ATAN_F64:;
#define at_OP_SINH_F32() label_OP_SINH_F32:;
#define at_OP_SINH_F64() label_OP_SINH_F64:;
#define at_OP_COSH_F32() label_OP_COSH_F32:;
#define at_OP_COSH_F64() label_OP_COSH_F64:;
#define at_OP_TANH_F32() label_OP_TANH_F32:;
#define at_OP_TANH_F64() label_OP_TANH_F64:;
#define at_OP_ASINH_F32() label_OP_ASINH_F32:;
#define at_OP_ASINH_F64() label_OP_ASINH_F64:;
#define at_OP_ACOSH_F32() label_OP_ACOSH_F32:;
#define at_OP_ACOSH_F64() label_OP_ACOSH_F64:;
#define at_OP_ATANH_F32() label_OP_ATANH_F32:;
#define at_OP_ATANH_F64() label_OP_ATANH_F64:;
#define at_OP_CBRT_F32() label_OP_CBRT_F32:;
#define at_OP_CBRT_F64() label_OP_CBRT_F64:;
#define at_OP_ERF_F32() label_OP_ERF_F32:;
#define at_OP_ERF_F64() label_OP_ERF_F64:;
#define at_OP_ERFC_F32() label_OP_ERFC_F32:;
#define at_OP_ERFC_F64() label_OP_ERFC_F64:;
#define at_OP_GAMMA_F32() label_OP_GAMMA_F32:;
#define at_OP_GAMMA_F64() label_OP_GAMMA_F64:;
#define at_OP_LGAMMA_F32() label_OP_LGAMMA_F32:;
#define at_OP_LGAMMA_F64() label_OP_LGAMMA_F64:;
#define at_OP_POW_F32() label_OP_POW_F32:;
#define at_OP_POW_F64() label_OP_POW_F64:;
#define at_OP_ATAN2_F32() label_OP_ATAN2_F32:;
#define at_OP_ATAN2_F64() label_OP_ATAN2_F64:;
#define at_OP_HYPOT_F32() label_OP_HYPOT_F32:;
#define at_OP_HYPOT_F64() label_OP_HYPOT_F64:;
#define at_OP_ROUND_DIGITS_F32() label_OP_ROUND_DIGITS_F32:;
#define at_OP_ROUND_DIGITS_F64() label_OP_ROUND_DIGITS_F64:;
#define at_OP_CONST_I8() label_OP_CONST_I8:;
#define at_OP_CONST_I16() label_OP_CONST_I16:;
#define at_OP_CONST_I32() label_OP_CONST_I32:;
#define at_OP_CONST_I64() label_OP_CONST_I64:;
#define at_OP_CONST_U8() label_OP_CONST_U8:;
#define at_OP_CONST_U16() label_OP_CONST_U16:;
#define at_OP_CONST_U32() label_OP_CONST_U32:;
#define at_OP_CONST_U64() label_OP_CONST_U64:;
#define at_OP_CONST_F32() label_OP_CONST_F32:;
#define at_OP_CONST_F64() label_OP_CONST_F64:;
#define at_OP_CONST_BOOL() label_OP_CONST_BOOL:;
#define at_OP_CONST_F16() label_OP_CONST_F16:;
#define at_OP_CONST_STRING() label_OP_CONST_STRING:;
#define at_OP_MOVE() label_OP_MOVE:;
#define at_OP_MOVE_SLOT() label_OP_MOVE_SLOT:;
#define at_OP_BORROW() label_OP_BORROW:;
#define at_OP_COPY() label_OP_COPY:;
#define at_OP_BLANK() label_OP_BLANK:;
#define at_OP_DROP() label_OP_DROP:;
#define at_OP_JUMP() label_OP_JUMP:;
#define at_OP_JUMP_IF() label_OP_JUMP_IF:;
#define at_OP_JUMP_UNLESS() label_OP_JUMP_UNLESS:;
#define at_OP_LOOP() label_OP_LOOP:;
#define at_OP_LOOP_IF() label_OP_LOOP_IF:;
#define at_OP_LOOP_UNLESS() label_OP_LOOP_UNLESS:;
#define at_OP_FOR_I64() label_OP_FOR_I64:;
#define at_OP_FOR_STEP_I64() label_OP_FOR_STEP_I64:;
#define at_OP_EACH_I8() label_OP_EACH_I8:;
#define at_OP_EACH_I16() label_OP_EACH_I16:;
#define at_OP_EACH_I32() label_OP_EACH_I32:;
#define at_OP_EACH_I64() label_OP_EACH_I64:;
#define at_OP_EACH_U8() label_OP_EACH_U8:;
#define at_OP_EACH_U16() label_OP_EACH_U16:;
#define at_OP_EACH_U32() label_OP_EACH_U32:;
#define at_OP_EACH_U64() label_OP_EACH_U64:;
#define at_OP_EACH_F32() label_OP_EACH_F32:;
#define at_OP_EACH_F64() label_OP_EACH_F64:;
#define at_OP_EACH_BOOL() label_OP_EACH_BOOL:;
#define at_OP_EACH_F16() label_OP_EACH_F16:;
#define at_OP_CALL() label_OP_CALL:;
#define at_OP_RETURN() label_OP_RETURN:;
#define at_OP_RETURN_SLOT() label_OP_RETURN_SLOT:;
#define at_OP_FAIL() label_OP_FAIL:;
#define at_OP_ABORT() label_OP_ABORT:;
#define at_OP_EXIT() label_OP_EXIT:;
#define at_OP_CHECK_STEP() label_OP_CHECK_STEP:;
#define at_OP_RANGE_LENGTH() label_OP_RANGE_LENGTH:;
#define at_OP_CHECK_LENGTHS() label_OP_CHECK_LENGTHS:;
#define at_OP_CHECK_INDEX() label_OP_CHECK_INDEX:;
#define at_OP_RESERVE() label_OP_RESERVE:;
#define at_OP_EXPECT() label_OP_EXPECT:;
#define at_OP_ZEROS() label_OP_ZEROS:;
#define at_OP_FILL_I8() label_OP_FILL_I8:;
#define at_OP_FILL_I16() label_OP_FILL_I16:;
#define at_OP_FILL_I32() label_OP_FILL_I32:;
#define at_OP_FILL_I64() label_OP_FILL_I64:;
#define at_OP_FILL_U8() label_OP_FILL_U8:;
#define at_OP_FILL_U16() label_OP_FILL_U16:;
#define at_OP_FILL_U32() label_OP_FILL_U32:;
#define at_OP_FILL_U64() label_OP_FILL_U64:;
#define at_OP_FILL_F32() label_OP_FILL_F32:;
#define at_OP_FILL_F64() label_OP_FILL_F64:;
#define at_OP_FILL_BOOL() label_OP_FILL_BOOL:;
#define at_OP_FILL_F16() label_OP_FILL_F16:;
#define at_OP_APPEND_I8() label_OP_APPEND_I8:;
#define at_OP_APPEND_I16() label_OP_APPEND_I16:;
#define at_OP_APPEND_I32() label_OP_APPEND_I32:;
#define at_OP_APPEND_I64() label_OP_APPEND_I64:;
#define at_OP_APPEND_U8() label_OP_APPEND_U8:;
#define at_OP_APPEND_U16() label_OP_APPEND_U16:;
#define at_OP_APPEND_U32() label_OP_APPEND_U32:;
#define at_OP_APPEND_U64() label_OP_APPEND_U64:;
#define at_OP_APPEND_F32() label_OP_APPEND_F32:;
#define at_OP_APPEND_F64() label_OP_APPEND_F64:;
#define at_OP_APPEND_BOOL() label_OP_APPEND_BOOL:;
#define at_OP_APPEND_F16() label_OP_APPEND_F16:;
#define at_OP_APPEND_VALUE() label_OP_APPEND_VALUE:;
#define at_OP_LOAD_I8() label_OP_LOAD_I8:;
#define at_OP_LOAD_I16() label_OP_LOAD_I16:;
#define at_OP_LOAD_I32() label_OP_LOAD_I32:;
#define at_OP_LOAD_I64() label_OP_LOAD_I64:;
#define at_OP_LOAD_U8() label_OP_LOAD_U8:;
#define at_OP_LOAD_U16() label_OP_LOAD_U16:;
#define at_OP_LOAD_U32() label_OP_LOAD_U32:;
#define at_OP_LOAD_U64() label_OP_LOAD_U64:;
#define at_OP_LOAD_F32() label_OP_LOAD_F32:;
#define at_OP_LOAD_F64() label_OP_LOAD_F64:;
#define at_OP_LOAD_BOOL() label_OP_LOAD_BOOL:;
#define at_OP_LOAD_F16() label_OP_LOAD_F16:;
#define at_OP_STORE_I8() label_OP_STORE_I8:;
#define at_OP_STORE_I16() label_OP_STORE_I16:;
#define at_OP_STORE_I32() label_OP_STORE_I32:;
#define at_OP_STORE_I64() label_OP_STORE_I64:;
#define at_OP_STORE_U8() label_OP_STORE_U8:;
#define at_OP_STORE_U16() label_OP_STORE_U16:;
#define at_OP_STORE_U32() label_OP_STORE_U32:;
#define at_OP_STORE_U64() label_OP_STORE_U64:;
#define at_OP_STORE_F32() label_OP_STORE_F32:;
#define at_OP_STORE_F64() label_OP_STORE_F64:;
#define at_OP_STORE_BOOL() label_OP_STORE_BOOL:;
#define at_OP_STORE_F16() label_OP_STORE_F16:;
#define at_OP_FETCH() label_OP_FETCH:;
#define at_OP_TAKE() label_OP_TAKE:;
#define at_OP_PUT() label_OP_PUT:;
#define at_OP_POP() label_OP_POP:;
#define at_OP_INSERT() label_OP_INSERT:;
#define at_OP_CLEAR() label_OP_CLEAR:;
#define at_OP_TRUNCATE() label_OP_TRUNCATE:;
#define at_OP_EXTEND() label_OP_EXTEND:;
#define at_OP_REVERSE() label_OP_REVERSE:;
#define at_OP_SORT() label_OP_SORT:;
#define at_OP_SWAP() label_OP_SWAP:;
#define at_OP_VIEW() label_OP_VIEW:;
#define at_OP_LIST_EQUAL() label_OP_LIST_EQUAL:;
#define at_OP_CONCAT() label_OP_CONCAT:;
#define at_OP_APPEND_STRING() label_OP_APPEND_STRING:;
#define at_OP_APPEND_TEXT_I8() label_OP_APPEND_TEXT_I8:;
#define at_OP_APPEND_TEXT_I16() label_OP_APPEND_TEXT_I16:;
#define at_OP_APPEND_TEXT_I32() label_OP_APPEND_TEXT_I32:;
#define at_OP_APPEND_TEXT_I64() label_OP_APPEND_TEXT_I64:;
#define at_OP_APPEND_TEXT_U8() label_OP_APPEND_TEXT_U8:;
#define at_OP_APPEND_TEXT_U16() label_OP_APPEND_TEXT_U16:;
#define at_OP_APPEND_TEXT_U32() label_OP_APPEND_TEXT_U32:;
#define at_OP_APPEND_TEXT_U64() label_OP_APPEND_TEXT_U64:;
#define at_OP_APPEND_TEXT_F32() label_OP_APPEND_TEXT_F32:;
#define at_OP_APPEND_TEXT_F64() label_OP_APPEND_TEXT_F64:;
#define at_OP_APPEND_TEXT_BOOL() label_OP_APPEND_TEXT_BOOL:;
#define at_OP_APPEND_TEXT_F16() label_OP_APPEND_TEXT_F16:;
#define at_OP_APPEND_FORMAT_I64() label_OP_APPEND_FORMAT_I64:;
#define at_OP_APPEND_FORMAT_U64() label_OP_APPEND_FORMAT_U64:;
#define at_OP_APPEND_FORMAT_F64() label_OP_APPEND_FORMAT_F64:;
#define at_OP_APPEND_FORMAT_BOOL() label_OP_APPEND_FORMAT_BOOL:;
#define at_OP_APPEND_FORMAT_STRING() label_OP_APPEND_FORMAT_STRING:;
#define at_OP_APPEND_QUOTED() label_OP_APPEND_QUOTED:;
#define at_OP_COMPARE_STRINGS() label_OP_COMPARE_STRINGS:;
#define at_OP_STRING_EQUAL() label_OP_STRING_EQUAL:;
#define at_OP_STRING_SLICE() label_OP_STRING_SLICE:;
#define at_OP_STRING_STEP() label_OP_STRING_STEP:;
#define at_OP_STRING_AT() label_OP_STRING_AT:;
#define at_OP_STRING_BYTES() label_OP_STRING_BYTES:;
#define at_OP_STRING_FROM_BYTES() label_OP_STRING_FROM_BYTES:;
#define at_OP_NEXT_CHARACTER() label_OP_NEXT_CHARACTER:;
#define at_OP_STRING_REPEAT() label_OP_STRING_REPEAT:;
#define at_OP_FIND() label_OP_FIND:;
#define at_OP_RFIND() label_OP_RFIND:;
#define at_OP_STRING_COUNT() label_OP_STRING_COUNT:;
#define at_OP_STARTS_WITH() label_OP_STARTS_WITH:;
#define at_OP_ENDS_WITH() label_OP_ENDS_WITH:;
#define at_OP_REPLACE() label_OP_REPLACE:;
#define at_OP_STRIP() label_OP_STRIP:;
#define at_OP_SPLIT() label_OP_SPLIT:;
#define at_OP_SPLIT_SPACE() label_OP_SPLIT_SPACE:;
#define at_OP_SPLIT_LINES() label_OP_SPLIT_LINES:;
#define at_OP_JOIN() label_OP_JOIN:;
#define at_OP_UPPER() label_OP_UPPER:;
#define at_OP_LOWER() label_OP_LOWER:;
#define at_OP_JUSTIFY() label_OP_JUSTIFY:;
#define at_OP_STRING_CLASS() label_OP_STRING_CLASS:;
#define at_OP_COUNT_CHARACTERS() label_OP_COUNT_CHARACTERS:;
#define at_OP_ORD() label_OP_ORD:;
#define at_OP_CHR() label_OP_CHR:;
#define at_OP_PARSE_INT() label_OP_PARSE_INT:;
#define at_OP_PARSE_FLOAT() label_OP_PARSE_FLOAT:;
#define at_OP_TO_BASE() label_OP_TO_BASE:;
#define at_OP_WRITE_STRING() label_OP_WRITE_STRING:;
#define at_OP_WRITE_I8() label_OP_WRITE_I8:;
#define at_OP_WRITE_I16() label_OP_WRITE_I16:;
#define at_OP_WRITE_I32() label_OP_WRITE_I32:;
#define at_OP_WRITE_I64() label_OP_WRITE_I64:;
#define at_OP_WRITE_U8() label_OP_WRITE_U8:;
#define at_OP_WRITE_U16() label_OP_WRITE_U16:;
#define at_OP_WRITE_U32() label_OP_WRITE_U32:;
#define at_OP_WRITE_U64() label_OP_WRITE_U64:;
#define at_OP_WRITE_F32() label_OP_WRITE_F32:;
#define at_OP_WRITE_F64() label_OP_WRITE_F64:;
#define at_OP_WRITE_BOOL() label_OP_WRITE_BOOL:;
#define at_OP_WRITE_F16() label_OP_WRITE_F16:;
#define at_OP_WRITE_CONSTANT() label_OP_WRITE_CONSTANT:;
#define at_OP_FLUSH() label_OP_FLUSH:;
#define at_OP_READ_LINE() label_OP_READ_LINE:;
#define at_OP_CLOCK() label_OP_CLOCK:;
#define at_OP_SLEEP() label_OP_SLEEP:;
#define at_OP_ARGUMENTS() label_OP_ARGUMENTS:;
#define at_OP_PROCESSORS() label_OP_PROCESSORS:;
#define at_OP_RANDOM_SEED() label_OP_RANDOM_SEED:;
#define at_OP_RANDOM_BITS() label_OP_RANDOM_BITS:;
#define at_OP_RANDOM_FLOAT() label_OP_RANDOM_FLOAT:;
#define at_OP_LANES_1() label_OP_LANES_1:;
#define at_OP_LANES_2() label_OP_LANES_2:;
#define at_OP_LANES_CHECKED_2() label_OP_LANES_CHECKED_2:;
#define at_OP_LANES_3() label_OP_LANES_3:;
#define at_OP_LANES_REDUCE() label_OP_LANES_REDUCE:;
#define at_OP_LANES_SELECT() label_OP_LANES_SELECT:;
#define at_OP_LANES_SHUFFLE() label_OP_LANES_SHUFFLE:;
#define at_OP_SPLAT() label_OP_SPLAT:;
#define at_OP_LANE() label_OP_LANE:;
#define at_OP_LANE_AT() label_OP_LANE_AT:;
#define at_OP_SET_LANE() label_OP_SET_LANE:;
#define at_OP_SET_LANE_AT() label_OP_SET_LANE_AT:;
#define at_OP_LOAD_LANES() label_OP_LOAD_LANES:;
#define at_OP_STORE_LANES() label_OP_STORE_LANES:;
#define at_OP_ALLOC() label_OP_ALLOC:;
#define at_OP_FREE() label_OP_FREE:;
#define at_OP_PEEK_I8() label_OP_PEEK_I8:;
#define at_OP_PEEK_I16() label_OP_PEEK_I16:;
#define at_OP_PEEK_I32() label_OP_PEEK_I32:;
#define at_OP_PEEK_I64() label_OP_PEEK_I64:;
#define at_OP_PEEK_U8() label_OP_PEEK_U8:;
#define at_OP_PEEK_U16() label_OP_PEEK_U16:;
#define at_OP_PEEK_U32() label_OP_PEEK_U32:;
#define at_OP_PEEK_U64() label_OP_PEEK_U64:;
#define at_OP_PEEK_F32() label_OP_PEEK_F32:;
#define at_OP_PEEK_F64() label_OP_PEEK_F64:;
#define at_OP_PEEK_BOOL() label_OP_PEEK_BOOL:;
#define at_OP_PEEK_F16() label_OP_PEEK_F16:;
#define at_OP_POKE_I8() label_OP_POKE_I8:;
#define at_OP_POKE_I16() label_OP_POKE_I16:;
#define at_OP_POKE_I32() label_OP_POKE_I32:;
#define at_OP_POKE_I64() label_OP_POKE_I64:;
#define at_OP_POKE_U8() label_OP_POKE_U8:;
#define at_OP_POKE_U16() label_OP_POKE_U16:;
#define at_OP_POKE_U32() label_OP_POKE_U32:;
#define at_OP_POKE_U64() label_OP_POKE_U64:;
#define at_OP_POKE_F32() label_OP_POKE_F32:;
#define at_OP_POKE_F64() label_OP_POKE_F64:;
#define at_OP_POKE_BOOL() label_OP_POKE_BOOL:;
#define at_OP_POKE_F16() label_OP_POKE_F16:;
#define at_OP_PEEK_LANES() label_OP_PEEK_LANES:;
#define at_OP_POKE_LANES() label_OP_POKE_LANES:;
#define at_OP_READ_AT() label_OP_READ_AT:;
#define at_OP_TAKE_AT() label_OP_TAKE_AT:;
#define at_OP_PUT_AT() label_OP_PUT_AT:;
#define at_OP_LEND_AT() label_OP_LEND_AT:;
#define at_OP_GIVE_AT() label_OP_GIVE_AT:;
#define at_OP_COPY_AT() label_OP_COPY_AT:;
#define at_OP_FILL_AT() label_OP_FILL_AT:;
#define at_OP_COMPARE_AT() label_OP_COMPARE_AT:;
#define at_OP_PYTHON() label_OP_PYTHON:;
#define at_OP_PYTHON_NAMED() label_OP_PYTHON_NAMED:;
#define at_OP_PYTHON_FROM_I64() label_OP_PYTHON_FROM_I64:;
#define at_OP_PYTHON_FROM_U64() label_OP_PYTHON_FROM_U64:;
#define at_OP_PYTHON_FROM_F64() label_OP_PYTHON_FROM_F64:;
#define at_OP_PYTHON_FROM_BOOL() label_OP_PYTHON_FROM_BOOL:;
#define at_OP_PYTHON_TO_I64() label_OP_PYTHON_TO_I64:;
#define at_OP_PYTHON_TO_F64() label_OP_PYTHON_TO_F64:;
#define at_OP_PYTHON_TO_BOOL() label_OP_PYTHON_TO_BOOL:;
#define at_OP_PYTHON_TEXT() label_OP_PYTHON_TEXT:;
#define at_OP_PYTHON_ERROR() label_OP_PYTHON_ERROR:;
#define at_OP_PYTHON_FAILED() label_OP_PYTHON_FAILED:;
#define at_OP_PYTHON_SHARE() label_OP_PYTHON_SHARE:;
#define at_OP_PYTHON_RELEASE() label_OP_PYTHON_RELEASE:;
#define at_OP_PYTHON_MEMORY() label_OP_PYTHON_MEMORY:;
#define at_OP_JUMP_EQ_BITS() label_OP_JUMP_EQ_BITS:;
#define at_OP_LOOP_EQ_BITS() label_OP_LOOP_EQ_BITS:;
#define at_OP_JUMP_EQ_F32() label_OP_JUMP_EQ_F32:;
#define at_OP_LOOP_EQ_F32() label_OP_LOOP_EQ_F32:;
#define at_OP_JUMP_EQ_F64() label_OP_JUMP_EQ_F64:;
#define at_OP_LOOP_EQ_F64() label_OP_LOOP_EQ_F64:;
#define at_OP_JUMP_NE_BITS() label_OP_JUMP_NE_BITS:;
#define at_OP_LOOP_NE_BITS() label_OP_LOOP_NE_BITS:;
#define at_OP_JUMP_NE_F32() label_OP_JUMP_NE_F32:;
#define at_OP_LOOP_NE_F32() label_OP_LOOP_NE_F32:;
#define at_OP_JUMP_NE_F64() label_OP_JUMP_NE_F64:;
#define at_OP_LOOP_NE_F64() label_OP_LOOP_NE_F64:;
#define at_OP_JUMP_LT_INT() label_OP_JUMP_LT_INT:;
#define at_OP_LOOP_LT_INT() label_OP_LOOP_LT_INT:;
#define at_OP_JUMP_LT_U64() label_OP_JUMP_LT_U64:;
#define at_OP_LOOP_LT_U64() label_OP_LOOP_LT_U64:;
#define at_OP_JUMP_LT_F32() label_OP_JUMP_LT_F32:;
#define at_OP_LOOP_LT_F32() label_OP_LOOP_LT_F32:;
#define at_OP_JUMP_LT_F64() label_OP_JUMP_LT_F64:;
#define at_OP_LOOP_LT_F64() label_OP_LOOP_LT_F64:;
#define at_OP_JUMP_LE_INT() label_OP_JUMP_LE_INT:;
#define at_OP_LOOP_LE_INT() label_OP_LOOP_LE_INT:;
#define at_OP_JUMP_LE_U64() label_OP_JUMP_LE_U64:;
#define at_OP_LOOP_LE_U64() label_OP_LOOP_LE_U64:;
#define at_OP_JUMP_LE_F32() label_OP_JUMP_LE_F32:;
#define at_OP_LOOP_LE_F32() label_OP_LOOP_LE_F32:;
#define at_OP_JUMP_LE_F64() label_OP_JUMP_LE_F64:;
#define at_OP_LOOP_LE_F64() label_OP_LOOP_LE_F64:;
#define at_OP_JUMP_EQ_IMM_INT() label_OP_JUMP_EQ_IMM_INT:;
#define at_OP_LOOP_EQ_IMM_INT() label_OP_LOOP_EQ_IMM_INT:;
#define at_OP_JUMP_NE_IMM_INT() label_OP_JUMP_NE_IMM_INT:;
#define at_OP_LOOP_NE_IMM_INT() label_OP_LOOP_NE_IMM_INT:;
#define at_OP_JUMP_LT_IMM_INT() label_OP_JUMP_LT_IMM_INT:;
#define at_OP_LOOP_LT_IMM_INT() label_OP_LOOP_LT_IMM_INT:;
#define at_OP_JUMP_LE_IMM_INT() label_OP_JUMP_LE_IMM_INT:;
#define at_OP_LOOP_LE_IMM_INT() label_OP_LOOP_LE_IMM_INT:;
#define at_OP_JUMP_GT_IMM_INT() label_OP_JUMP_GT_IMM_INT:;
#define at_OP_LOOP_GT_IMM_INT() label_OP_LOOP_GT_IMM_INT:;
#define at_OP_JUMP_GE_IMM_INT() label_OP_JUMP_GE_IMM_INT:;
#define at_OP_LOOP_GE_IMM_INT() label_OP_LOOP_GE_IMM_INT:;
#define at_OP_JUMP_NLT_F32() label_OP_JUMP_NLT_F32:;
#define at_OP_LOOP_NLT_F32() label_OP_LOOP_NLT_F32:;
#define at_OP_JUMP_NLT_F64() label_OP_JUMP_NLT_F64:;
#define at_OP_LOOP_NLT_F64() label_OP_LOOP_NLT_F64:;
#define at_OP_JUMP_NLE_F32() label_OP_JUMP_NLE_F32:;
#define at_OP_LOOP_NLE_F32() label_OP_LOOP_NLE_F32:;
#define at_OP_JUMP_NLE_F64() label_OP_JUMP_NLE_F64:;
#define at_OP_LOOP_NLE_F64() label_OP_LOOP_NLE_F64:;
#else
#define begin_threading()
#define go_on()
#define at_OP_ADD_I8()
#define at_OP_ADD_I16()
#define at_OP_ADD_I32()
#define at_OP_ADD_I64()
#define at_OP_ADD_U8()
#define at_OP_ADD_U16()
#define at_OP_ADD_U32()
#define at_OP_ADD_U64()
#define at_OP_ADD_F32()
#define at_OP_ADD_F64()
#define at_OP_SUB_I8()
#define at_OP_SUB_I16()
#define at_OP_SUB_I32()
#define at_OP_SUB_I64()
#define at_OP_SUB_U8()
#define at_OP_SUB_U16()
#define at_OP_SUB_U32()
#define at_OP_SUB_U64()
#define at_OP_SUB_F32()
#define at_OP_SUB_F64()
#define at_OP_MUL_I8()
#define at_OP_MUL_I16()
#define at_OP_MUL_I32()
#define at_OP_MUL_I64()
#define at_OP_MUL_U8()
#define at_OP_MUL_U16()
#define at_OP_MUL_U32()
#define at_OP_MUL_U64()
#define at_OP_MUL_F32()
#define at_OP_MUL_F64()
#define at_OP_ADD_IMM_I64()
#define at_OP_MUL_IMM_I64()
#define at_OP_FLOORDIV_I8()
#define at_OP_FLOORDIV_I16()
#define at_OP_FLOORDIV_I32()
#define at_OP_FLOORDIV_I64()
#define at_OP_FLOORDIV_U8()
#define at_OP_FLOORDIV_U16()
#define at_OP_FLOORDIV_U32()
#define at_OP_FLOORDIV_U64()
#define at_OP_MOD_I8()
#define at_OP_MOD_I16()
#define at_OP_MOD_I32()
#define at_OP_MOD_I64()
#define at_OP_MOD_U8()
#define at_OP_MOD_U16()
#define at_OP_MOD_U32()
#define at_OP_MOD_U64()
#define at_OP_FLOORDIV_IMM_I64()
#define at_OP_MOD_IMM_I64()
#define at_OP_AND_IMM_I64()
#define at_OP_SHR_IMM_I64()
#define at_OP_FLOORDIV_F32()
#define at_OP_FLOORDIV_F64()
#define at_OP_MOD_F32()
#define at_OP_MOD_F64()
#define at_OP_DIV_F32()
#define at_OP_DIV_F64()
#define at_OP_DIVIDE_I64()
#define at_OP_DIVIDE_U64()
#define at_OP_POW_I8()
#define at_OP_POW_I16()
#define at_OP_POW_I32()
#define at_OP_POW_I64()
#define at_OP_POW_U8()
#define at_OP_POW_U16()
#define at_OP_POW_U32()
#define at_OP_POW_U64()
#define at_OP_NEG_I8()
#define at_OP_NEG_I16()
#define at_OP_NEG_I32()
#define at_OP_NEG_I64()
#define at_OP_NEG_U8()
#define at_OP_NEG_U16()
#define at_OP_NEG_U32()
#define at_OP_NEG_U64()
#define at_OP_NEG_F32()
#define at_OP_NEG_F64()
#define at_OP_ABS_I8()
#define at_OP_ABS_I16()
#define at_OP_ABS_I32()
#define at_OP_ABS_I64()
#define at_OP_ABS_F32()
#define at_OP_ABS_F64()
#define at_OP_MIN_I8()
#define at_OP_MIN_I16()
#define at_OP_MIN_I32()
#define at_OP_MIN_I64()
#define at_OP_MIN_U8()
#define at_OP_MIN_U16()
#define at_OP_MIN_U32()
#define at_OP_MIN_U64()
#define at_OP_MIN_F32()
#define at_OP_MIN_F64()
#define at_OP_MAX_I8()
#define at_OP_MAX_I16()
#define at_OP_MAX_I32()
#define at_OP_MAX_I64()
#define at_OP_MAX_U8()
#define at_OP_MAX_U16()
#define at_OP_MAX_U32()
#define at_OP_MAX_U64()
#define at_OP_MAX_F32()
#define at_OP_MAX_F64()
#define at_OP_AND_BITS()
#define at_OP_OR_BITS()
#define at_OP_XOR_BITS()
#define at_OP_INVERT_I8()
#define at_OP_INVERT_I16()
#define at_OP_INVERT_I32()
#define at_OP_INVERT_I64()
#define at_OP_INVERT_U8()
#define at_OP_INVERT_U16()
#define at_OP_INVERT_U32()
#define at_OP_INVERT_U64()
#define at_OP_NOT()
#define at_OP_SHL_I8()
#define at_OP_SHL_I16()
#define at_OP_SHL_I32()
#define at_OP_SHL_I64()
#define at_OP_SHL_U8()
#define at_OP_SHL_U16()
#define at_OP_SHL_U32()
#define at_OP_SHL_U64()
#define at_OP_SHR_I8()
#define at_OP_SHR_I16()
#define at_OP_SHR_I32()
#define at_OP_SHR_I64()
#define at_OP_SHR_U8()
#define at_OP_SHR_U16()
#define at_OP_SHR_U32()
#define at_OP_SHR_U64()
#define at_OP_POPULATION_COUNT()
#define at_OP_LEADING_ZEROS()
#define at_OP_TRAILING_ZEROS()
#define at_OP_EQ_BITS()
#define at_OP_EQ_F32()
#define at_OP_EQ_F64()
#define at_OP_NE_BITS()
#define at_OP_NE_F32()
#define at_OP_NE_F64()
#define at_OP_LT_INT()
#define at_OP_LT_U64()
#define at_OP_LT_F32()
#define at_OP_LT_F64()
#define at_OP_LE_INT()
#define at_OP_LE_U64()
#define at_OP_LE_F32()
#define at_OP_LE_F64()
#define at_OP_EQ_IMM_INT()
#define at_OP_NE_IMM_INT()
#define at_OP_LT_IMM_INT()
#define at_OP_LE_IMM_INT()
#define at_OP_GT_IMM_INT()
#define at_OP_GE_IMM_INT()
#define at_OP_NLT_F32()
#define at_OP_NLT_F64()
#define at_OP_NLE_F32()
#define at_OP_NLE_F64()
#define at_OP_WRAP_I8()
#define at_OP_WRAP_I16()
#define at_OP_WRAP_I32()
#define at_OP_WRAP_I64()
#define at_OP_WRAP_U8()
#define at_OP_WRAP_U16()
#define at_OP_WRAP_U32()
#define at_OP_WRAP_U64()
#define at_OP_TRUTH_INT()
#define at_OP_FLOAT_INT_F32()
#define at_OP_FLOAT_INT_F64()
#define at_OP_FLOAT_U64_F32()
#define at_OP_FLOAT_U64_F64()
#define at_OP_TRUNC_F32_I8()
#define at_OP_TRUNC_F32_I16()
#define at_OP_TRUNC_F32_I32()
#define at_OP_TRUNC_F32_I64()
#define at_OP_TRUNC_F32_U8()
#define at_OP_TRUNC_F32_U16()
#define at_OP_TRUNC_F32_U32()
#define at_OP_TRUNC_F32_U64()
#define at_OP_TRUNC_F64_I8()
#define at_OP_TRUNC_F64_I16()
#define at_OP_TRUNC_F64_I32()
#define at_OP_TRUNC_F64_I64()
#define at_OP_TRUNC_F64_U8()
#define at_OP_TRUNC_F64_U16()
#define at_OP_TRUNC_F64_U32()
#define at_OP_TRUNC_F64_U64()
#define at_OP_WIDEN_F32_F64()
#define at_OP_NARROW_F64_F32()
#define at_OP_WIDEN_F16_F32()
#define at_OP_NARROW_F32_F16()
#define at_OP_BITS_OF_F32()
#define at_OP_BITS_OF_F64()
#define at_OP_FLOAT_FROM_BITS_F32()
#define at_OP_FLOAT_FROM_BITS_F64()
#define at_OP_SQRT_F32()
#define at_OP_SQRT_F64()
#define at_OP_FLOOR_F32()
#define at_OP_FLOOR_F64()
#define at_OP_CEIL_F32()
#define at_OP_CEIL_F64()
#define at_OP_TRUNC_F32()
#define at_OP_TRUNC_F64()
#define at_OP_ROUND_F32()
#define at_OP_ROUND_F64()
#define at_OP_FMA_F32()
#define at_OP_FMA_F64()
#define at_OP_COPYSIGN_F32()
#define at_OP_COPYSIGN_F64()
#define at_OP_EXP_F32()
#define at_OP_EXP_F64()
#define at_OP_EXP2_F32()
#define at_OP_EXP2_F64()
#define at_OP_EXPM1_F32()
#define at_OP_EXPM1_F64()
#define at_OP_LOG_F32()
#define at_OP_LOG_F64()
#define at_OP_LOG2_F32()
#define at_OP_LOG2_F64()
#define at_OP_LOG10_F32()
#define at_OP_LOG10_F64()
#define at_OP_LOG1P_F32()
#define at_OP_LOG1P_F64()
#define at_OP_SIN_F32()
#define at_OP_SIN_F64()
#define at_OP_COS_F32()
#define at_OP_COS_F64()
#define at_OP_TAN_F32()
#define at_OP_TAN_F64()
#define at_OP_ASIN_F32()
#define at_OP_ASIN_F64()
#define at_OP_ACOS_F32()
#define at_OP_ACOS_F64()
#define at_OP_ATAN_F32()
#define at_OP_ATAN_F64()
#define at_OP_SINH_F32()
#define at_OP_SINH_F64()
#define at_OP_COSH_F32()
#define at_OP_COSH_F64()
#define at_OP_TANH_F32()
#define at_OP_TANH_F64()
#define at_OP_ASINH_F32()
#define at_OP_ASINH_F64()
#define at_OP_ACOSH_F32()
#define at_OP_ACOSH_F64()
#define at_OP_ATANH_F32()
#define at_OP_ATANH_F64()
#define at_OP_CBRT_F32()
#define at_OP_CBRT_F64()
#define at_OP_ERF_F32()
#define at_OP_ERF_F64()
#define at_OP_ERFC_F32()
#define at_OP_ERFC_F64()
#define at_OP_GAMMA_F32()
#define at_OP_GAMMA_F64()
#define at_OP_LGAMMA_F32()
#define at_OP_LGAMMA_F64()
#define at_OP_POW_F32()
#define at_OP_POW_F64()
#define at_OP_ATAN2_F32()
#define at_OP_ATAN2_F64()
#define at_OP_HYPOT_F32()
#define at_OP_HYPOT_F64()
#define at_OP_ROUND_DIGITS_F32()
#define at_OP_ROUND_DIGITS_F64()
#define at_OP_CONST_I8()
#define at_OP_CONST_I16()
#define at_OP_CONST_I32()
#define at_OP_CONST_I64()
#define at_OP_CONST_U8()
#define at_OP_CONST_U16()
#define at_OP_CONST_U32()
#define at_OP_CONST_U64()
#define at_OP_CONST_F32()
#define at_OP_CONST_F64()
#define at_OP_CONST_BOOL()
#define at_OP_CONST_F16()
#define at_OP_CONST_STRING()
#define at_OP_MOVE()
#define at_OP_MOVE_SLOT()
#define at_OP_BORROW()
#define at_OP_COPY()
#define at_OP_BLANK()
#define at_OP_DROP()
#define at_OP_JUMP()
#define at_OP_JUMP_IF()
#define at_OP_JUMP_UNLESS()
#define at_OP_LOOP()
#define at_OP_LOOP_IF()
#define at_OP_LOOP_UNLESS()
#define at_OP_FOR_I64()
#define at_OP_FOR_STEP_I64()
#define at_OP_EACH_I8()
#define at_OP_EACH_I16()
#define at_OP_EACH_I32()
#define at_OP_EACH_I64()
#define at_OP_EACH_U8()
#define at_OP_EACH_U16()
#define at_OP_EACH_U32()
#define at_OP_EACH_U64()
#define at_OP_EACH_F32()
#define at_OP_EACH_F64()
#define at_OP_EACH_BOOL()
#define at_OP_EACH_F16()
#define at_OP_CALL()
#define at_OP_RETURN()
#define at_OP_RETURN_SLOT()
#define at_OP_FAIL()
#define at_OP_ABORT()
#define at_OP_EXIT()
#define at_OP_CHECK_STEP()
#define at_OP_RANGE_LENGTH()
#define at_OP_CHECK_LENGTHS()
#define at_OP_CHECK_INDEX()
#define at_OP_RESERVE()
#define at_OP_EXPECT()
#define at_OP_ZEROS()
#define at_OP_FILL_I8()
#define at_OP_FILL_I16()
#define at_OP_FILL_I32()
#define at_OP_FILL_I64()
#define at_OP_FILL_U8()
#define at_OP_FILL_U16()
#define at_OP_FILL_U32()
#define at_OP_FILL_U64()
#define at_OP_FILL_F32()
#define at_OP_FILL_F64()
#define at_OP_FILL_BOOL()
#define at_OP_FILL_F16()
#define at_OP_APPEND_I8()
#define at_OP_APPEND_I16()
#define at_OP_APPEND_I32()
#define at_OP_APPEND_I64()
#define at_OP_APPEND_U8()
#define at_OP_APPEND_U16()
#define at_OP_APPEND_U32()
#define at_OP_APPEND_U64()
#define at_OP_APPEND_F32()
#define at_OP_APPEND_F64()
#define at_OP_APPEND_BOOL()
#define at_OP_APPEND_F16()
#define at_OP_APPEND_VALUE()
#define at_OP_LOAD_I8()
#define at_OP_LOAD_I16()
#define at_OP_LOAD_I32()
#define at_OP_LOAD_I64()
#define at_OP_LOAD_U8()
#define at_OP_LOAD_U16()
#define at_OP_LOAD_U32()
#define at_OP_LOAD_U64()
#define at_OP_LOAD_F32()
#define at_OP_LOAD_F64()
#define at_OP_LOAD_BOOL()
#define at_OP_LOAD_F16()
#define at_OP_STORE_I8()
#define at_OP_STORE_I16()
#define at_OP_STORE_I32()
#define at_OP_STORE_I64()
#define at_OP_STORE_U8()
#define at_OP_STORE_U16()
#define at_OP_STORE_U32()
#define at_OP_STORE_U64()
#define at_OP_STORE_F32()
#define at_OP_STORE_F64()
#define at_OP_STORE_BOOL()
#define at_OP_STORE_F16()
#define at_OP_FETCH()
#define at_OP_TAKE()
#define at_OP_PUT()
#define at_OP_POP()
#define at_OP_INSERT()
#define at_OP_CLEAR()
#define at_OP_TRUNCATE()
#define at_OP_EXTEND()
#define at_OP_REVERSE()
#define at_OP_SORT()
#define at_OP_SWAP()
#define at_OP_VIEW()
#define at_OP_LIST_EQUAL()
#define at_OP_CONCAT()
#define at_OP_APPEND_STRING()
#define at_OP_APPEND_TEXT_I8()
#define at_OP_APPEND_TEXT_I16()
#define at_OP_APPEND_TEXT_I32()
#define at_OP_APPEND_TEXT_I64()
#define at_OP_APPEND_TEXT_U8()
#define at_OP_APPEND_TEXT_U16()
#define at_OP_APPEND_TEXT_U32()
#define at_OP_APPEND_TEXT_U64()
#define at_OP_APPEND_TEXT_F32()
#define at_OP_APPEND_TEXT_F64()
#define at_OP_APPEND_TEXT_BOOL()
#define at_OP_APPEND_TEXT_F16()
#define at_OP_APPEND_FORMAT_I64()
#define at_OP_APPEND_FORMAT_U64()
#define at_OP_APPEND_FORMAT_F64()
#define at_OP_APPEND_FORMAT_BOOL()
#define at_OP_APPEND_FORMAT_STRING()
#define at_OP_APPEND_QUOTED()
#define at_OP_COMPARE_STRINGS()
#define at_OP_STRING_EQUAL()
#define at_OP_STRING_SLICE()
#define at_OP_STRING_STEP()
#define at_OP_STRING_AT()
#define at_OP_STRING_BYTES()
#define at_OP_STRING_FROM_BYTES()
#define at_OP_NEXT_CHARACTER()
#define at_OP_STRING_REPEAT()
#define at_OP_FIND()
#define at_OP_RFIND()
#define at_OP_STRING_COUNT()
#define at_OP_STARTS_WITH()
#define at_OP_ENDS_WITH()
#define at_OP_REPLACE()
#define at_OP_STRIP()
#define at_OP_SPLIT()
#define at_OP_SPLIT_SPACE()
#define at_OP_SPLIT_LINES()
#define at_OP_JOIN()
#define at_OP_UPPER()
#define at_OP_LOWER()
#define at_OP_JUSTIFY()
#define at_OP_STRING_CLASS()
#define at_OP_COUNT_CHARACTERS()
#define at_OP_ORD()
#define at_OP_CHR()
#define at_OP_PARSE_INT()
#define at_OP_PARSE_FLOAT()
#define at_OP_TO_BASE()
#define at_OP_WRITE_STRING()
#define at_OP_WRITE_I8()
#define at_OP_WRITE_I16()
#define at_OP_WRITE_I32()
#define at_OP_WRITE_I64()
#define at_OP_WRITE_U8()
#define at_OP_WRITE_U16()
#define at_OP_WRITE_U32()
#define at_OP_WRITE_U64()
#define at_OP_WRITE_F32()
#define at_OP_WRITE_F64()
#define at_OP_WRITE_BOOL()
#define at_OP_WRITE_F16()
#define at_OP_WRITE_CONSTANT()
#define at_OP_FLUSH()
#define at_OP_READ_LINE()
#define at_OP_CLOCK()
#define at_OP_SLEEP()
#define at_OP_ARGUMENTS()
#define at_OP_PROCESSORS()
#define at_OP_RANDOM_SEED()
#define at_OP_RANDOM_BITS()
#define at_OP_RANDOM_FLOAT()
#define at_OP_LANES_1()
#define at_OP_LANES_2()
#define at_OP_LANES_CHECKED_2()
#define at_OP_LANES_3()
#define at_OP_LANES_REDUCE()
#define at_OP_LANES_SELECT()
#define at_OP_LANES_SHUFFLE()
#define at_OP_SPLAT()
#define at_OP_LANE()
#define at_OP_LANE_AT()
#define at_OP_SET_LANE()
#define at_OP_SET_LANE_AT()
#define at_OP_LOAD_LANES()
#define at_OP_STORE_LANES()
#define at_OP_ALLOC()
#define at_OP_FREE()
#define at_OP_PEEK_I8()
#define at_OP_PEEK_I16()
#define at_OP_PEEK_I32()
#define at_OP_PEEK_I64()
#define at_OP_PEEK_U8()
#define at_OP_PEEK_U16()
#define at_OP_PEEK_U32()
#define at_OP_PEEK_U64()
#define at_OP_PEEK_F32()
#define at_OP_PEEK_F64()
#define at_OP_PEEK_BOOL()
#define at_OP_PEEK_F16()
#define at_OP_POKE_I8()
#define at_OP_POKE_I16()
#define at_OP_POKE_I32()
#define at_OP_POKE_I64()
#define at_OP_POKE_U8()
#define at_OP_POKE_U16()
#define at_OP_POKE_U32()
#define at_OP_POKE_U64()
#define at_OP_POKE_F32()
#define at_OP_POKE_F64()
#define at_OP_POKE_BOOL()
#define at_OP_POKE_F16()
#define at_OP_PEEK_LANES()
#define at_OP_POKE_LANES()
#define at_OP_READ_AT()
#define at_OP_TAKE_AT()
#define at_OP_PUT_AT()
#define at_OP_LEND_AT()
#define at_OP_GIVE_AT()
#define at_OP_COPY_AT()
#define at_OP_FILL_AT()
#define at_OP_COMPARE_AT()
#define at_OP_PYTHON()
#define at_OP_PYTHON_NAMED()
#define at_OP_PYTHON_FROM_I64()
#define at_OP_PYTHON_FROM_U64()
#define at_OP_PYTHON_FROM_F64()
#define at_OP_PYTHON_FROM_BOOL()
#define at_OP_PYTHON_TO_I64()
#define at_OP_PYTHON_TO_F64()
#define at_OP_PYTHON_TO_BOOL()
#define at_OP_PYTHON_TEXT()
#define at_OP_PYTHON_ERROR()
#define at_OP_PYTHON_FAILED()
#define at_OP_PYTHON_SHARE()
#define at_OP_PYTHON_RELEASE()
#define at_OP_PYTHON_MEMORY()
#define at_OP_JUMP_EQ_BITS()
#define at_OP_LOOP_EQ_BITS()
#define at_OP_JUMP_EQ_F32()
#define at_OP_LOOP_EQ_F32()
#define at_OP_JUMP_EQ_F64()
#define at_OP_LOOP_EQ_F64()
#define at_OP_JUMP_NE_BITS()
#define at_OP_LOOP_NE_BITS()
#define at_OP_JUMP_NE_F32()
#define at_OP_LOOP_NE_F32()
#define at_OP_JUMP_NE_F64()
#define at_OP_LOOP_NE_F64()
#define at_OP_JUMP_LT_INT()
#define at_OP_LOOP_LT_INT()
#define at_OP_JUMP_LT_U64()
#define at_OP_LOOP_LT_U64()
#define at_OP_JUMP_LT_F32()
#define at_OP_LOOP_LT_F32()
#define at_OP_JUMP_LT_F64()
#define at_OP_LOOP_LT_F64()
#define at_OP_JUMP_LE_INT()
#define at_OP_LOOP_LE_INT()
#define at_OP_JUMP_LE_U64()
#define at_OP_LOOP_LE_U64()
#define at_OP_JUMP_LE_F32()
#define at_OP_LOOP_LE_F32()
#define at_OP_JUMP_LE_F64()
#define at_OP_LOOP_LE_F64()
#define at_OP_JUMP_EQ_IMM_INT()
#define at_OP_LOOP_EQ_IMM_INT()
#define at_OP_JUMP_NE_IMM_INT()
#define at_OP_LOOP_NE_IMM_INT()
#define at_OP_JUMP_LT_IMM_INT()
#define at_OP_LOOP_LT_IMM_INT()
#define at_OP_JUMP_LE_IMM_INT()
#define at_OP_LOOP_LE_IMM_INT()
#define at_OP_JUMP_GT_IMM_INT()
#define at_OP_LOOP_GT_IMM_INT()
#define at_OP_JUMP_GE_IMM_INT()
#define at_OP_LOOP_GE_IMM_INT()
#define at_OP_JUMP_NLT_F32()
#define at_OP_LOOP_NLT_F32()
#define at_OP_JUMP_NLT_F64()
#define at_OP_LOOP_NLT_F64()
#define at_OP_JUMP_NLE_F32()
#define at_OP_LOOP_NLE_F32()
#define at_OP_JUMP_NLE_F64()
#define at_OP_LOOP_NLE_F64()
#endif

#endif
