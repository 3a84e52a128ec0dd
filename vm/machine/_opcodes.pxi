# Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit.

cdef extern from "_opcodes.h" nogil:
    const uint64_t OPCODE_FINGERPRINT
    enum:
        OP_EXT
        OP_ADD_I8
        OP_ADD_I16
        OP_ADD_I32
        OP_ADD_I64
        OP_ADD_U8
        OP_ADD_U16
        OP_ADD_U32
        OP_ADD_U64
        OP_ADD_F32
        OP_ADD_F64
        OP_SUB_I8
        OP_SUB_I16
        OP_SUB_I32
        OP_SUB_I64
        OP_SUB_U8
        OP_SUB_U16
        OP_SUB_U32
        OP_SUB_U64
        OP_SUB_F32
        OP_SUB_F64
        OP_MUL_I8
        OP_MUL_I16
        OP_MUL_I32
        OP_MUL_I64
        OP_MUL_U8
        OP_MUL_U16
        OP_MUL_U32
        OP_MUL_U64
        OP_MUL_F32
        OP_MUL_F64
        OP_ADD_IMM_I64
        OP_MUL_IMM_I64
        OP_FLOORDIV_I8
        OP_FLOORDIV_I16
        OP_FLOORDIV_I32
        OP_FLOORDIV_I64
        OP_FLOORDIV_U8
        OP_FLOORDIV_U16
        OP_FLOORDIV_U32
        OP_FLOORDIV_U64
        OP_MOD_I8
        OP_MOD_I16
        OP_MOD_I32
        OP_MOD_I64
        OP_MOD_U8
        OP_MOD_U16
        OP_MOD_U32
        OP_MOD_U64
        OP_FLOORDIV_IMM_I64
        OP_MOD_IMM_I64
        OP_AND_IMM_I64
        OP_SHR_IMM_I64
        OP_FLOORDIV_F32
        OP_FLOORDIV_F64
        OP_MOD_F32
        OP_MOD_F64
        OP_DIV_F32
        OP_DIV_F64
        OP_DIVIDE_I64
        OP_DIVIDE_U64
        OP_POW_I8
        OP_POW_I16
        OP_POW_I32
        OP_POW_I64
        OP_POW_U8
        OP_POW_U16
        OP_POW_U32
        OP_POW_U64
        OP_NEG_I8
        OP_NEG_I16
        OP_NEG_I32
        OP_NEG_I64
        OP_NEG_U8
        OP_NEG_U16
        OP_NEG_U32
        OP_NEG_U64
        OP_NEG_F32
        OP_NEG_F64
        OP_ABS_I8
        OP_ABS_I16
        OP_ABS_I32
        OP_ABS_I64
        OP_ABS_F32
        OP_ABS_F64
        OP_MIN_I8
        OP_MIN_I16
        OP_MIN_I32
        OP_MIN_I64
        OP_MIN_U8
        OP_MIN_U16
        OP_MIN_U32
        OP_MIN_U64
        OP_MIN_F32
        OP_MIN_F64
        OP_MAX_I8
        OP_MAX_I16
        OP_MAX_I32
        OP_MAX_I64
        OP_MAX_U8
        OP_MAX_U16
        OP_MAX_U32
        OP_MAX_U64
        OP_MAX_F32
        OP_MAX_F64
        OP_AND_BITS
        OP_OR_BITS
        OP_XOR_BITS
        OP_INVERT_I8
        OP_INVERT_I16
        OP_INVERT_I32
        OP_INVERT_I64
        OP_INVERT_U8
        OP_INVERT_U16
        OP_INVERT_U32
        OP_INVERT_U64
        OP_NOT
        OP_SHL_I8
        OP_SHL_I16
        OP_SHL_I32
        OP_SHL_I64
        OP_SHL_U8
        OP_SHL_U16
        OP_SHL_U32
        OP_SHL_U64
        OP_SHR_I8
        OP_SHR_I16
        OP_SHR_I32
        OP_SHR_I64
        OP_SHR_U8
        OP_SHR_U16
        OP_SHR_U32
        OP_SHR_U64
        OP_POPULATION_COUNT
        OP_LEADING_ZEROS
        OP_TRAILING_ZEROS
        OP_EQ_BITS
        OP_EQ_F32
        OP_EQ_F64
        OP_NE_BITS
        OP_NE_F32
        OP_NE_F64
        OP_LT_INT
        OP_LT_U64
        OP_LT_F32
        OP_LT_F64
        OP_LE_INT
        OP_LE_U64
        OP_LE_F32
        OP_LE_F64
        OP_EQ_IMM_INT
        OP_NE_IMM_INT
        OP_LT_IMM_INT
        OP_LE_IMM_INT
        OP_GT_IMM_INT
        OP_GE_IMM_INT
        OP_NLT_F32
        OP_NLT_F64
        OP_NLE_F32
        OP_NLE_F64
        OP_WRAP_I8
        OP_WRAP_I16
        OP_WRAP_I32
        OP_WRAP_I64
        OP_WRAP_U8
        OP_WRAP_U16
        OP_WRAP_U32
        OP_WRAP_U64
        OP_TRUTH_INT
        OP_FLOAT_INT_F32
        OP_FLOAT_INT_F64
        OP_FLOAT_U64_F32
        OP_FLOAT_U64_F64
        OP_TRUNC_F32_I8
        OP_TRUNC_F32_I16
        OP_TRUNC_F32_I32
        OP_TRUNC_F32_I64
        OP_TRUNC_F32_U8
        OP_TRUNC_F32_U16
        OP_TRUNC_F32_U32
        OP_TRUNC_F32_U64
        OP_TRUNC_F64_I8
        OP_TRUNC_F64_I16
        OP_TRUNC_F64_I32
        OP_TRUNC_F64_I64
        OP_TRUNC_F64_U8
        OP_TRUNC_F64_U16
        OP_TRUNC_F64_U32
        OP_TRUNC_F64_U64
        OP_WIDEN_F32_F64
        OP_NARROW_F64_F32
        OP_WIDEN_F16_F32
        OP_NARROW_F32_F16
        OP_BITS_OF_F32
        OP_BITS_OF_F64
        OP_FLOAT_FROM_BITS_F32
        OP_FLOAT_FROM_BITS_F64
        OP_SQRT_F32
        OP_SQRT_F64
        OP_FLOOR_F32
        OP_FLOOR_F64
        OP_CEIL_F32
        OP_CEIL_F64
        OP_TRUNC_F32
        OP_TRUNC_F64
        OP_ROUND_F32
        OP_ROUND_F64
        OP_FMA_F32
        OP_FMA_F64
        OP_COPYSIGN_F32
        OP_COPYSIGN_F64
        OP_EXP_F32
        OP_EXP_F64
        OP_EXP2_F32
        OP_EXP2_F64
        OP_EXPM1_F32
        OP_EXPM1_F64
        OP_LOG_F32
        OP_LOG_F64
        OP_LOG2_F32
        OP_LOG2_F64
        OP_LOG10_F32
        OP_LOG10_F64
        OP_LOG1P_F32
        OP_LOG1P_F64
        OP_SIN_F32
        OP_SIN_F64
        OP_COS_F32
        OP_COS_F64
        OP_TAN_F32
        OP_TAN_F64
        OP_ASIN_F32
        OP_ASIN_F64
        OP_ACOS_F32
        OP_ACOS_F64
        OP_ATAN_F32
        OP_ATAN_F64
        OP_SINH_F32
        OP_SINH_F64
        OP_COSH_F32
        OP_COSH_F64
        OP_TANH_F32
        OP_TANH_F64
        OP_ASINH_F32
        OP_ASINH_F64
        OP_ACOSH_F32
        OP_ACOSH_F64
        OP_ATANH_F32
        OP_ATANH_F64
        OP_CBRT_F32
        OP_CBRT_F64
        OP_ERF_F32
        OP_ERF_F64
        OP_ERFC_F32
        OP_ERFC_F64
        OP_GAMMA_F32
        OP_GAMMA_F64
        OP_LGAMMA_F32
        OP_LGAMMA_F64
        OP_POW_F32
        OP_POW_F64
        OP_ATAN2_F32
        OP_ATAN2_F64
        OP_HYPOT_F32
        OP_HYPOT_F64
        OP_ROUND_DIGITS_F32
        OP_ROUND_DIGITS_F64
        OP_CONST_I8
        OP_CONST_I16
        OP_CONST_I32
        OP_CONST_I64
        OP_CONST_U8
        OP_CONST_U16
        OP_CONST_U32
        OP_CONST_U64
        OP_CONST_F32
        OP_CONST_F64
        OP_CONST_BOOL
        OP_CONST_F16
        OP_CONST_STRING
        OP_MOVE
        OP_MOVE_SLOT
        OP_BORROW
        OP_COPY
        OP_BLANK
        OP_DROP
        OP_JUMP
        OP_JUMP_IF
        OP_JUMP_UNLESS
        OP_LOOP
        OP_LOOP_IF
        OP_LOOP_UNLESS
        OP_FOR_I64
        OP_FOR_STEP_I64
        OP_EACH_I8
        OP_EACH_I16
        OP_EACH_I32
        OP_EACH_I64
        OP_EACH_U8
        OP_EACH_U16
        OP_EACH_U32
        OP_EACH_U64
        OP_EACH_F32
        OP_EACH_F64
        OP_EACH_BOOL
        OP_EACH_F16
        OP_CALL
        OP_RETURN
        OP_RETURN_SLOT
        OP_FAIL
        OP_ABORT
        OP_EXIT
        OP_CHECK_STEP
        OP_RANGE_LENGTH
        OP_CHECK_LENGTHS
        OP_CHECK_INDEX
        OP_RESERVE
        OP_EXPECT
        OP_ZEROS
        OP_FILL_I8
        OP_FILL_I16
        OP_FILL_I32
        OP_FILL_I64
        OP_FILL_U8
        OP_FILL_U16
        OP_FILL_U32
        OP_FILL_U64
        OP_FILL_F32
        OP_FILL_F64
        OP_FILL_BOOL
        OP_FILL_F16
        OP_APPEND_I8
        OP_APPEND_I16
        OP_APPEND_I32
        OP_APPEND_I64
        OP_APPEND_U8
        OP_APPEND_U16
        OP_APPEND_U32
        OP_APPEND_U64
        OP_APPEND_F32
        OP_APPEND_F64
        OP_APPEND_BOOL
        OP_APPEND_F16
        OP_APPEND_VALUE
        OP_LOAD_I8
        OP_LOAD_I16
        OP_LOAD_I32
        OP_LOAD_I64
        OP_LOAD_U8
        OP_LOAD_U16
        OP_LOAD_U32
        OP_LOAD_U64
        OP_LOAD_F32
        OP_LOAD_F64
        OP_LOAD_BOOL
        OP_LOAD_F16
        OP_STORE_I8
        OP_STORE_I16
        OP_STORE_I32
        OP_STORE_I64
        OP_STORE_U8
        OP_STORE_U16
        OP_STORE_U32
        OP_STORE_U64
        OP_STORE_F32
        OP_STORE_F64
        OP_STORE_BOOL
        OP_STORE_F16
        OP_FETCH
        OP_TAKE
        OP_PUT
        OP_POP
        OP_INSERT
        OP_CLEAR
        OP_TRUNCATE
        OP_EXTEND
        OP_REVERSE
        OP_SORT
        OP_SWAP
        OP_VIEW
        OP_LIST_EQUAL
        OP_CONCAT
        OP_APPEND_STRING
        OP_APPEND_TEXT_I8
        OP_APPEND_TEXT_I16
        OP_APPEND_TEXT_I32
        OP_APPEND_TEXT_I64
        OP_APPEND_TEXT_U8
        OP_APPEND_TEXT_U16
        OP_APPEND_TEXT_U32
        OP_APPEND_TEXT_U64
        OP_APPEND_TEXT_F32
        OP_APPEND_TEXT_F64
        OP_APPEND_TEXT_BOOL
        OP_APPEND_TEXT_F16
        OP_APPEND_FORMAT_I64
        OP_APPEND_FORMAT_U64
        OP_APPEND_FORMAT_F64
        OP_APPEND_FORMAT_BOOL
        OP_APPEND_FORMAT_STRING
        OP_APPEND_QUOTED
        OP_COMPARE_STRINGS
        OP_STRING_EQUAL
        OP_STRING_SLICE
        OP_STRING_STEP
        OP_STRING_AT
        OP_STRING_BYTES
        OP_STRING_FROM_BYTES
        OP_NEXT_CHARACTER
        OP_STRING_REPEAT
        OP_FIND
        OP_RFIND
        OP_STRING_COUNT
        OP_STARTS_WITH
        OP_ENDS_WITH
        OP_REPLACE
        OP_STRIP
        OP_SPLIT
        OP_SPLIT_SPACE
        OP_SPLIT_LINES
        OP_JOIN
        OP_UPPER
        OP_LOWER
        OP_JUSTIFY
        OP_STRING_CLASS
        OP_COUNT_CHARACTERS
        OP_ORD
        OP_CHR
        OP_PARSE_INT
        OP_PARSE_FLOAT
        OP_TO_BASE
        OP_WRITE_STRING
        OP_WRITE_I8
        OP_WRITE_I16
        OP_WRITE_I32
        OP_WRITE_I64
        OP_WRITE_U8
        OP_WRITE_U16
        OP_WRITE_U32
        OP_WRITE_U64
        OP_WRITE_F32
        OP_WRITE_F64
        OP_WRITE_BOOL
        OP_WRITE_F16
        OP_WRITE_CONSTANT
        OP_FLUSH
        OP_READ_LINE
        OP_CLOCK
        OP_SLEEP
        OP_ARGUMENTS
        OP_PROCESSORS
        OP_RANDOM_SEED
        OP_RANDOM_BITS
        OP_RANDOM_FLOAT
        OP_LANES_1
        OP_LANES_2
        OP_LANES_CHECKED_2
        OP_LANES_3
        OP_LANES_REDUCE
        OP_LANES_SELECT
        OP_LANES_SHUFFLE
        OP_SPLAT
        OP_LANE
        OP_LANE_AT
        OP_SET_LANE
        OP_SET_LANE_AT
        OP_LOAD_LANES
        OP_STORE_LANES
        OP_ALLOC
        OP_FREE
        OP_PEEK_I8
        OP_PEEK_I16
        OP_PEEK_I32
        OP_PEEK_I64
        OP_PEEK_U8
        OP_PEEK_U16
        OP_PEEK_U32
        OP_PEEK_U64
        OP_PEEK_F32
        OP_PEEK_F64
        OP_PEEK_BOOL
        OP_PEEK_F16
        OP_POKE_I8
        OP_POKE_I16
        OP_POKE_I32
        OP_POKE_I64
        OP_POKE_U8
        OP_POKE_U16
        OP_POKE_U32
        OP_POKE_U64
        OP_POKE_F32
        OP_POKE_F64
        OP_POKE_BOOL
        OP_POKE_F16
        OP_PEEK_LANES
        OP_POKE_LANES
        OP_READ_AT
        OP_TAKE_AT
        OP_PUT_AT
        OP_LEND_AT
        OP_GIVE_AT
        OP_COPY_AT
        OP_FILL_AT
        OP_COMPARE_AT
        OP_PYTHON
        OP_PYTHON_NAMED
        OP_PYTHON_FROM_I64
        OP_PYTHON_FROM_U64
        OP_PYTHON_FROM_F64
        OP_PYTHON_FROM_BOOL
        OP_PYTHON_TO_I64
        OP_PYTHON_TO_F64
        OP_PYTHON_TO_BOOL
        OP_PYTHON_TEXT
        OP_PYTHON_ERROR
        OP_PYTHON_FAILED
        OP_PYTHON_SHARE
        OP_PYTHON_RELEASE
        OP_PYTHON_MEMORY
        OP_JUMP_EQ_BITS
        OP_LOOP_EQ_BITS
        OP_JUMP_EQ_F32
        OP_LOOP_EQ_F32
        OP_JUMP_EQ_F64
        OP_LOOP_EQ_F64
        OP_JUMP_NE_BITS
        OP_LOOP_NE_BITS
        OP_JUMP_NE_F32
        OP_LOOP_NE_F32
        OP_JUMP_NE_F64
        OP_LOOP_NE_F64
        OP_JUMP_LT_INT
        OP_LOOP_LT_INT
        OP_JUMP_LT_U64
        OP_LOOP_LT_U64
        OP_JUMP_LT_F32
        OP_LOOP_LT_F32
        OP_JUMP_LT_F64
        OP_LOOP_LT_F64
        OP_JUMP_LE_INT
        OP_LOOP_LE_INT
        OP_JUMP_LE_U64
        OP_LOOP_LE_U64
        OP_JUMP_LE_F32
        OP_LOOP_LE_F32
        OP_JUMP_LE_F64
        OP_LOOP_LE_F64
        OP_JUMP_EQ_IMM_INT
        OP_LOOP_EQ_IMM_INT
        OP_JUMP_NE_IMM_INT
        OP_LOOP_NE_IMM_INT
        OP_JUMP_LT_IMM_INT
        OP_LOOP_LT_IMM_INT
        OP_JUMP_LE_IMM_INT
        OP_LOOP_LE_IMM_INT
        OP_JUMP_GT_IMM_INT
        OP_LOOP_GT_IMM_INT
        OP_JUMP_GE_IMM_INT
        OP_LOOP_GE_IMM_INT
        OP_JUMP_NLT_F32
        OP_LOOP_NLT_F32
        OP_JUMP_NLT_F64
        OP_LOOP_NLT_F64
        OP_JUMP_NLE_F32
        OP_LOOP_NLE_F32
        OP_JUMP_NLE_F64
        OP_LOOP_NLE_F64
        OPCODE_COUNT
    enum:
        FAULT_INDEX_OUT_OF_RANGE
        FAULT_DIVISION_BY_ZERO
        FAULT_NEGATIVE_EXPONENT
        FAULT_STEP_IS_ZERO
        FAULT_LENGTHS_DIFFER
        FAULT_ASSERTION_FAILED
        FAULT_ABORTED
        FAULT_EXITED
        FAULT_RECURSION_TOO_DEEP
        FAULT_OUT_OF_MEMORY
        FAULT_INTERRUPTED
        FAULT_OUT_OF_FUEL
        FAULT_DEADLINE
        FAULT_BAD_TEXT
        FAULT_BAD_CODE_POINT
        FAULT_BAD_FORMAT
        FAULT_EMPTY_SEPARATOR
        FAULT_END_OF_INPUT
        FAULT_BROKEN_PIPE
        FAULT_OUTPUT_LIMIT
        FAULT_NULL_POINTER
        FAULT_FREED_POINTER
        FAULT_OUTSIDE_BLOCK
        FAULT_WRONG_POINTEE
        FAULT_INSIDE_BLOCK
        FAULT_POINTEE_IN_USE
        FAULT_NOT_ALLOWED
        FAULT_FREED_OBJECT
        FAULT_COUNT

cdef extern from "_threading.h" nogil:
    void begin_threading() noexcept
    void go_on() noexcept
    void at_OP_ADD_I8() noexcept
    void at_OP_ADD_I16() noexcept
    void at_OP_ADD_I32() noexcept
    void at_OP_ADD_I64() noexcept
    void at_OP_ADD_U8() noexcept
    void at_OP_ADD_U16() noexcept
    void at_OP_ADD_U32() noexcept
    void at_OP_ADD_U64() noexcept
    void at_OP_ADD_F32() noexcept
    void at_OP_ADD_F64() noexcept
    void at_OP_SUB_I8() noexcept
    void at_OP_SUB_I16() noexcept
    void at_OP_SUB_I32() noexcept
    void at_OP_SUB_I64() noexcept
    void at_OP_SUB_U8() noexcept
    void at_OP_SUB_U16() noexcept
    void at_OP_SUB_U32() noexcept
    void at_OP_SUB_U64() noexcept
    void at_OP_SUB_F32() noexcept
    void at_OP_SUB_F64() noexcept
    void at_OP_MUL_I8() noexcept
    void at_OP_MUL_I16() noexcept
    void at_OP_MUL_I32() noexcept
    void at_OP_MUL_I64() noexcept
    void at_OP_MUL_U8() noexcept
    void at_OP_MUL_U16() noexcept
    void at_OP_MUL_U32() noexcept
    void at_OP_MUL_U64() noexcept
    void at_OP_MUL_F32() noexcept
    void at_OP_MUL_F64() noexcept
    void at_OP_ADD_IMM_I64() noexcept
    void at_OP_MUL_IMM_I64() noexcept
    void at_OP_FLOORDIV_I8() noexcept
    void at_OP_FLOORDIV_I16() noexcept
    void at_OP_FLOORDIV_I32() noexcept
    void at_OP_FLOORDIV_I64() noexcept
    void at_OP_FLOORDIV_U8() noexcept
    void at_OP_FLOORDIV_U16() noexcept
    void at_OP_FLOORDIV_U32() noexcept
    void at_OP_FLOORDIV_U64() noexcept
    void at_OP_MOD_I8() noexcept
    void at_OP_MOD_I16() noexcept
    void at_OP_MOD_I32() noexcept
    void at_OP_MOD_I64() noexcept
    void at_OP_MOD_U8() noexcept
    void at_OP_MOD_U16() noexcept
    void at_OP_MOD_U32() noexcept
    void at_OP_MOD_U64() noexcept
    void at_OP_FLOORDIV_IMM_I64() noexcept
    void at_OP_MOD_IMM_I64() noexcept
    void at_OP_AND_IMM_I64() noexcept
    void at_OP_SHR_IMM_I64() noexcept
    void at_OP_FLOORDIV_F32() noexcept
    void at_OP_FLOORDIV_F64() noexcept
    void at_OP_MOD_F32() noexcept
    void at_OP_MOD_F64() noexcept
    void at_OP_DIV_F32() noexcept
    void at_OP_DIV_F64() noexcept
    void at_OP_DIVIDE_I64() noexcept
    void at_OP_DIVIDE_U64() noexcept
    void at_OP_POW_I8() noexcept
    void at_OP_POW_I16() noexcept
    void at_OP_POW_I32() noexcept
    void at_OP_POW_I64() noexcept
    void at_OP_POW_U8() noexcept
    void at_OP_POW_U16() noexcept
    void at_OP_POW_U32() noexcept
    void at_OP_POW_U64() noexcept
    void at_OP_NEG_I8() noexcept
    void at_OP_NEG_I16() noexcept
    void at_OP_NEG_I32() noexcept
    void at_OP_NEG_I64() noexcept
    void at_OP_NEG_U8() noexcept
    void at_OP_NEG_U16() noexcept
    void at_OP_NEG_U32() noexcept
    void at_OP_NEG_U64() noexcept
    void at_OP_NEG_F32() noexcept
    void at_OP_NEG_F64() noexcept
    void at_OP_ABS_I8() noexcept
    void at_OP_ABS_I16() noexcept
    void at_OP_ABS_I32() noexcept
    void at_OP_ABS_I64() noexcept
    void at_OP_ABS_F32() noexcept
    void at_OP_ABS_F64() noexcept
    void at_OP_MIN_I8() noexcept
    void at_OP_MIN_I16() noexcept
    void at_OP_MIN_I32() noexcept
    void at_OP_MIN_I64() noexcept
    void at_OP_MIN_U8() noexcept
    void at_OP_MIN_U16() noexcept
    void at_OP_MIN_U32() noexcept
    void at_OP_MIN_U64() noexcept
    void at_OP_MIN_F32() noexcept
    void at_OP_MIN_F64() noexcept
    void at_OP_MAX_I8() noexcept
    void at_OP_MAX_I16() noexcept
    void at_OP_MAX_I32() noexcept
    void at_OP_MAX_I64() noexcept
    void at_OP_MAX_U8() noexcept
    void at_OP_MAX_U16() noexcept
    void at_OP_MAX_U32() noexcept
    void at_OP_MAX_U64() noexcept
    void at_OP_MAX_F32() noexcept
    void at_OP_MAX_F64() noexcept
    void at_OP_AND_BITS() noexcept
    void at_OP_OR_BITS() noexcept
    void at_OP_XOR_BITS() noexcept
    void at_OP_INVERT_I8() noexcept
    void at_OP_INVERT_I16() noexcept
    void at_OP_INVERT_I32() noexcept
    void at_OP_INVERT_I64() noexcept
    void at_OP_INVERT_U8() noexcept
    void at_OP_INVERT_U16() noexcept
    void at_OP_INVERT_U32() noexcept
    void at_OP_INVERT_U64() noexcept
    void at_OP_NOT() noexcept
    void at_OP_SHL_I8() noexcept
    void at_OP_SHL_I16() noexcept
    void at_OP_SHL_I32() noexcept
    void at_OP_SHL_I64() noexcept
    void at_OP_SHL_U8() noexcept
    void at_OP_SHL_U16() noexcept
    void at_OP_SHL_U32() noexcept
    void at_OP_SHL_U64() noexcept
    void at_OP_SHR_I8() noexcept
    void at_OP_SHR_I16() noexcept
    void at_OP_SHR_I32() noexcept
    void at_OP_SHR_I64() noexcept
    void at_OP_SHR_U8() noexcept
    void at_OP_SHR_U16() noexcept
    void at_OP_SHR_U32() noexcept
    void at_OP_SHR_U64() noexcept
    void at_OP_POPULATION_COUNT() noexcept
    void at_OP_LEADING_ZEROS() noexcept
    void at_OP_TRAILING_ZEROS() noexcept
    void at_OP_EQ_BITS() noexcept
    void at_OP_EQ_F32() noexcept
    void at_OP_EQ_F64() noexcept
    void at_OP_NE_BITS() noexcept
    void at_OP_NE_F32() noexcept
    void at_OP_NE_F64() noexcept
    void at_OP_LT_INT() noexcept
    void at_OP_LT_U64() noexcept
    void at_OP_LT_F32() noexcept
    void at_OP_LT_F64() noexcept
    void at_OP_LE_INT() noexcept
    void at_OP_LE_U64() noexcept
    void at_OP_LE_F32() noexcept
    void at_OP_LE_F64() noexcept
    void at_OP_EQ_IMM_INT() noexcept
    void at_OP_NE_IMM_INT() noexcept
    void at_OP_LT_IMM_INT() noexcept
    void at_OP_LE_IMM_INT() noexcept
    void at_OP_GT_IMM_INT() noexcept
    void at_OP_GE_IMM_INT() noexcept
    void at_OP_NLT_F32() noexcept
    void at_OP_NLT_F64() noexcept
    void at_OP_NLE_F32() noexcept
    void at_OP_NLE_F64() noexcept
    void at_OP_WRAP_I8() noexcept
    void at_OP_WRAP_I16() noexcept
    void at_OP_WRAP_I32() noexcept
    void at_OP_WRAP_I64() noexcept
    void at_OP_WRAP_U8() noexcept
    void at_OP_WRAP_U16() noexcept
    void at_OP_WRAP_U32() noexcept
    void at_OP_WRAP_U64() noexcept
    void at_OP_TRUTH_INT() noexcept
    void at_OP_FLOAT_INT_F32() noexcept
    void at_OP_FLOAT_INT_F64() noexcept
    void at_OP_FLOAT_U64_F32() noexcept
    void at_OP_FLOAT_U64_F64() noexcept
    void at_OP_TRUNC_F32_I8() noexcept
    void at_OP_TRUNC_F32_I16() noexcept
    void at_OP_TRUNC_F32_I32() noexcept
    void at_OP_TRUNC_F32_I64() noexcept
    void at_OP_TRUNC_F32_U8() noexcept
    void at_OP_TRUNC_F32_U16() noexcept
    void at_OP_TRUNC_F32_U32() noexcept
    void at_OP_TRUNC_F32_U64() noexcept
    void at_OP_TRUNC_F64_I8() noexcept
    void at_OP_TRUNC_F64_I16() noexcept
    void at_OP_TRUNC_F64_I32() noexcept
    void at_OP_TRUNC_F64_I64() noexcept
    void at_OP_TRUNC_F64_U8() noexcept
    void at_OP_TRUNC_F64_U16() noexcept
    void at_OP_TRUNC_F64_U32() noexcept
    void at_OP_TRUNC_F64_U64() noexcept
    void at_OP_WIDEN_F32_F64() noexcept
    void at_OP_NARROW_F64_F32() noexcept
    void at_OP_WIDEN_F16_F32() noexcept
    void at_OP_NARROW_F32_F16() noexcept
    void at_OP_BITS_OF_F32() noexcept
    void at_OP_BITS_OF_F64() noexcept
    void at_OP_FLOAT_FROM_BITS_F32() noexcept
    void at_OP_FLOAT_FROM_BITS_F64() noexcept
    void at_OP_SQRT_F32() noexcept
    void at_OP_SQRT_F64() noexcept
    void at_OP_FLOOR_F32() noexcept
    void at_OP_FLOOR_F64() noexcept
    void at_OP_CEIL_F32() noexcept
    void at_OP_CEIL_F64() noexcept
    void at_OP_TRUNC_F32() noexcept
    void at_OP_TRUNC_F64() noexcept
    void at_OP_ROUND_F32() noexcept
    void at_OP_ROUND_F64() noexcept
    void at_OP_FMA_F32() noexcept
    void at_OP_FMA_F64() noexcept
    void at_OP_COPYSIGN_F32() noexcept
    void at_OP_COPYSIGN_F64() noexcept
    void at_OP_EXP_F32() noexcept
    void at_OP_EXP_F64() noexcept
    void at_OP_EXP2_F32() noexcept
    void at_OP_EXP2_F64() noexcept
    void at_OP_EXPM1_F32() noexcept
    void at_OP_EXPM1_F64() noexcept
    void at_OP_LOG_F32() noexcept
    void at_OP_LOG_F64() noexcept
    void at_OP_LOG2_F32() noexcept
    void at_OP_LOG2_F64() noexcept
    void at_OP_LOG10_F32() noexcept
    void at_OP_LOG10_F64() noexcept
    void at_OP_LOG1P_F32() noexcept
    void at_OP_LOG1P_F64() noexcept
    void at_OP_SIN_F32() noexcept
    void at_OP_SIN_F64() noexcept
    void at_OP_COS_F32() noexcept
    void at_OP_COS_F64() noexcept
    void at_OP_TAN_F32() noexcept
    void at_OP_TAN_F64() noexcept
    void at_OP_ASIN_F32() noexcept
    void at_OP_ASIN_F64() noexcept
    void at_OP_ACOS_F32() noexcept
    void at_OP_ACOS_F64() noexcept
    void at_OP_ATAN_F32() noexcept
    void at_OP_ATAN_F64() noexcept
    void at_OP_SINH_F32() noexcept
    void at_OP_SINH_F64() noexcept
    void at_OP_COSH_F32() noexcept
    void at_OP_COSH_F64() noexcept
    void at_OP_TANH_F32() noexcept
    void at_OP_TANH_F64() noexcept
    void at_OP_ASINH_F32() noexcept
    void at_OP_ASINH_F64() noexcept
    void at_OP_ACOSH_F32() noexcept
    void at_OP_ACOSH_F64() noexcept
    void at_OP_ATANH_F32() noexcept
    void at_OP_ATANH_F64() noexcept
    void at_OP_CBRT_F32() noexcept
    void at_OP_CBRT_F64() noexcept
    void at_OP_ERF_F32() noexcept
    void at_OP_ERF_F64() noexcept
    void at_OP_ERFC_F32() noexcept
    void at_OP_ERFC_F64() noexcept
    void at_OP_GAMMA_F32() noexcept
    void at_OP_GAMMA_F64() noexcept
    void at_OP_LGAMMA_F32() noexcept
    void at_OP_LGAMMA_F64() noexcept
    void at_OP_POW_F32() noexcept
    void at_OP_POW_F64() noexcept
    void at_OP_ATAN2_F32() noexcept
    void at_OP_ATAN2_F64() noexcept
    void at_OP_HYPOT_F32() noexcept
    void at_OP_HYPOT_F64() noexcept
    void at_OP_ROUND_DIGITS_F32() noexcept
    void at_OP_ROUND_DIGITS_F64() noexcept
    void at_OP_CONST_I8() noexcept
    void at_OP_CONST_I16() noexcept
    void at_OP_CONST_I32() noexcept
    void at_OP_CONST_I64() noexcept
    void at_OP_CONST_U8() noexcept
    void at_OP_CONST_U16() noexcept
    void at_OP_CONST_U32() noexcept
    void at_OP_CONST_U64() noexcept
    void at_OP_CONST_F32() noexcept
    void at_OP_CONST_F64() noexcept
    void at_OP_CONST_BOOL() noexcept
    void at_OP_CONST_F16() noexcept
    void at_OP_CONST_STRING() noexcept
    void at_OP_MOVE() noexcept
    void at_OP_MOVE_SLOT() noexcept
    void at_OP_BORROW() noexcept
    void at_OP_COPY() noexcept
    void at_OP_BLANK() noexcept
    void at_OP_DROP() noexcept
    void at_OP_JUMP() noexcept
    void at_OP_JUMP_IF() noexcept
    void at_OP_JUMP_UNLESS() noexcept
    void at_OP_LOOP() noexcept
    void at_OP_LOOP_IF() noexcept
    void at_OP_LOOP_UNLESS() noexcept
    void at_OP_FOR_I64() noexcept
    void at_OP_FOR_STEP_I64() noexcept
    void at_OP_EACH_I8() noexcept
    void at_OP_EACH_I16() noexcept
    void at_OP_EACH_I32() noexcept
    void at_OP_EACH_I64() noexcept
    void at_OP_EACH_U8() noexcept
    void at_OP_EACH_U16() noexcept
    void at_OP_EACH_U32() noexcept
    void at_OP_EACH_U64() noexcept
    void at_OP_EACH_F32() noexcept
    void at_OP_EACH_F64() noexcept
    void at_OP_EACH_BOOL() noexcept
    void at_OP_EACH_F16() noexcept
    void at_OP_CALL() noexcept
    void at_OP_RETURN() noexcept
    void at_OP_RETURN_SLOT() noexcept
    void at_OP_FAIL() noexcept
    void at_OP_ABORT() noexcept
    void at_OP_EXIT() noexcept
    void at_OP_CHECK_STEP() noexcept
    void at_OP_RANGE_LENGTH() noexcept
    void at_OP_CHECK_LENGTHS() noexcept
    void at_OP_CHECK_INDEX() noexcept
    void at_OP_RESERVE() noexcept
    void at_OP_EXPECT() noexcept
    void at_OP_ZEROS() noexcept
    void at_OP_FILL_I8() noexcept
    void at_OP_FILL_I16() noexcept
    void at_OP_FILL_I32() noexcept
    void at_OP_FILL_I64() noexcept
    void at_OP_FILL_U8() noexcept
    void at_OP_FILL_U16() noexcept
    void at_OP_FILL_U32() noexcept
    void at_OP_FILL_U64() noexcept
    void at_OP_FILL_F32() noexcept
    void at_OP_FILL_F64() noexcept
    void at_OP_FILL_BOOL() noexcept
    void at_OP_FILL_F16() noexcept
    void at_OP_APPEND_I8() noexcept
    void at_OP_APPEND_I16() noexcept
    void at_OP_APPEND_I32() noexcept
    void at_OP_APPEND_I64() noexcept
    void at_OP_APPEND_U8() noexcept
    void at_OP_APPEND_U16() noexcept
    void at_OP_APPEND_U32() noexcept
    void at_OP_APPEND_U64() noexcept
    void at_OP_APPEND_F32() noexcept
    void at_OP_APPEND_F64() noexcept
    void at_OP_APPEND_BOOL() noexcept
    void at_OP_APPEND_F16() noexcept
    void at_OP_APPEND_VALUE() noexcept
    void at_OP_LOAD_I8() noexcept
    void at_OP_LOAD_I16() noexcept
    void at_OP_LOAD_I32() noexcept
    void at_OP_LOAD_I64() noexcept
    void at_OP_LOAD_U8() noexcept
    void at_OP_LOAD_U16() noexcept
    void at_OP_LOAD_U32() noexcept
    void at_OP_LOAD_U64() noexcept
    void at_OP_LOAD_F32() noexcept
    void at_OP_LOAD_F64() noexcept
    void at_OP_LOAD_BOOL() noexcept
    void at_OP_LOAD_F16() noexcept
    void at_OP_STORE_I8() noexcept
    void at_OP_STORE_I16() noexcept
    void at_OP_STORE_I32() noexcept
    void at_OP_STORE_I64() noexcept
    void at_OP_STORE_U8() noexcept
    void at_OP_STORE_U16() noexcept
    void at_OP_STORE_U32() noexcept
    void at_OP_STORE_U64() noexcept
    void at_OP_STORE_F32() noexcept
    void at_OP_STORE_F64() noexcept
    void at_OP_STORE_BOOL() noexcept
    void at_OP_STORE_F16() noexcept
    void at_OP_FETCH() noexcept
    void at_OP_TAKE() noexcept
    void at_OP_PUT() noexcept
    void at_OP_POP() noexcept
    void at_OP_INSERT() noexcept
    void at_OP_CLEAR() noexcept
    void at_OP_TRUNCATE() noexcept
    void at_OP_EXTEND() noexcept
    void at_OP_REVERSE() noexcept
    void at_OP_SORT() noexcept
    void at_OP_SWAP() noexcept
    void at_OP_VIEW() noexcept
    void at_OP_LIST_EQUAL() noexcept
    void at_OP_CONCAT() noexcept
    void at_OP_APPEND_STRING() noexcept
    void at_OP_APPEND_TEXT_I8() noexcept
    void at_OP_APPEND_TEXT_I16() noexcept
    void at_OP_APPEND_TEXT_I32() noexcept
    void at_OP_APPEND_TEXT_I64() noexcept
    void at_OP_APPEND_TEXT_U8() noexcept
    void at_OP_APPEND_TEXT_U16() noexcept
    void at_OP_APPEND_TEXT_U32() noexcept
    void at_OP_APPEND_TEXT_U64() noexcept
    void at_OP_APPEND_TEXT_F32() noexcept
    void at_OP_APPEND_TEXT_F64() noexcept
    void at_OP_APPEND_TEXT_BOOL() noexcept
    void at_OP_APPEND_TEXT_F16() noexcept
    void at_OP_APPEND_FORMAT_I64() noexcept
    void at_OP_APPEND_FORMAT_U64() noexcept
    void at_OP_APPEND_FORMAT_F64() noexcept
    void at_OP_APPEND_FORMAT_BOOL() noexcept
    void at_OP_APPEND_FORMAT_STRING() noexcept
    void at_OP_APPEND_QUOTED() noexcept
    void at_OP_COMPARE_STRINGS() noexcept
    void at_OP_STRING_EQUAL() noexcept
    void at_OP_STRING_SLICE() noexcept
    void at_OP_STRING_STEP() noexcept
    void at_OP_STRING_AT() noexcept
    void at_OP_STRING_BYTES() noexcept
    void at_OP_STRING_FROM_BYTES() noexcept
    void at_OP_NEXT_CHARACTER() noexcept
    void at_OP_STRING_REPEAT() noexcept
    void at_OP_FIND() noexcept
    void at_OP_RFIND() noexcept
    void at_OP_STRING_COUNT() noexcept
    void at_OP_STARTS_WITH() noexcept
    void at_OP_ENDS_WITH() noexcept
    void at_OP_REPLACE() noexcept
    void at_OP_STRIP() noexcept
    void at_OP_SPLIT() noexcept
    void at_OP_SPLIT_SPACE() noexcept
    void at_OP_SPLIT_LINES() noexcept
    void at_OP_JOIN() noexcept
    void at_OP_UPPER() noexcept
    void at_OP_LOWER() noexcept
    void at_OP_JUSTIFY() noexcept
    void at_OP_STRING_CLASS() noexcept
    void at_OP_COUNT_CHARACTERS() noexcept
    void at_OP_ORD() noexcept
    void at_OP_CHR() noexcept
    void at_OP_PARSE_INT() noexcept
    void at_OP_PARSE_FLOAT() noexcept
    void at_OP_TO_BASE() noexcept
    void at_OP_WRITE_STRING() noexcept
    void at_OP_WRITE_I8() noexcept
    void at_OP_WRITE_I16() noexcept
    void at_OP_WRITE_I32() noexcept
    void at_OP_WRITE_I64() noexcept
    void at_OP_WRITE_U8() noexcept
    void at_OP_WRITE_U16() noexcept
    void at_OP_WRITE_U32() noexcept
    void at_OP_WRITE_U64() noexcept
    void at_OP_WRITE_F32() noexcept
    void at_OP_WRITE_F64() noexcept
    void at_OP_WRITE_BOOL() noexcept
    void at_OP_WRITE_F16() noexcept
    void at_OP_WRITE_CONSTANT() noexcept
    void at_OP_FLUSH() noexcept
    void at_OP_READ_LINE() noexcept
    void at_OP_CLOCK() noexcept
    void at_OP_SLEEP() noexcept
    void at_OP_ARGUMENTS() noexcept
    void at_OP_PROCESSORS() noexcept
    void at_OP_RANDOM_SEED() noexcept
    void at_OP_RANDOM_BITS() noexcept
    void at_OP_RANDOM_FLOAT() noexcept
    void at_OP_LANES_1() noexcept
    void at_OP_LANES_2() noexcept
    void at_OP_LANES_CHECKED_2() noexcept
    void at_OP_LANES_3() noexcept
    void at_OP_LANES_REDUCE() noexcept
    void at_OP_LANES_SELECT() noexcept
    void at_OP_LANES_SHUFFLE() noexcept
    void at_OP_SPLAT() noexcept
    void at_OP_LANE() noexcept
    void at_OP_LANE_AT() noexcept
    void at_OP_SET_LANE() noexcept
    void at_OP_SET_LANE_AT() noexcept
    void at_OP_LOAD_LANES() noexcept
    void at_OP_STORE_LANES() noexcept
    void at_OP_ALLOC() noexcept
    void at_OP_FREE() noexcept
    void at_OP_PEEK_I8() noexcept
    void at_OP_PEEK_I16() noexcept
    void at_OP_PEEK_I32() noexcept
    void at_OP_PEEK_I64() noexcept
    void at_OP_PEEK_U8() noexcept
    void at_OP_PEEK_U16() noexcept
    void at_OP_PEEK_U32() noexcept
    void at_OP_PEEK_U64() noexcept
    void at_OP_PEEK_F32() noexcept
    void at_OP_PEEK_F64() noexcept
    void at_OP_PEEK_BOOL() noexcept
    void at_OP_PEEK_F16() noexcept
    void at_OP_POKE_I8() noexcept
    void at_OP_POKE_I16() noexcept
    void at_OP_POKE_I32() noexcept
    void at_OP_POKE_I64() noexcept
    void at_OP_POKE_U8() noexcept
    void at_OP_POKE_U16() noexcept
    void at_OP_POKE_U32() noexcept
    void at_OP_POKE_U64() noexcept
    void at_OP_POKE_F32() noexcept
    void at_OP_POKE_F64() noexcept
    void at_OP_POKE_BOOL() noexcept
    void at_OP_POKE_F16() noexcept
    void at_OP_PEEK_LANES() noexcept
    void at_OP_POKE_LANES() noexcept
    void at_OP_READ_AT() noexcept
    void at_OP_TAKE_AT() noexcept
    void at_OP_PUT_AT() noexcept
    void at_OP_LEND_AT() noexcept
    void at_OP_GIVE_AT() noexcept
    void at_OP_COPY_AT() noexcept
    void at_OP_FILL_AT() noexcept
    void at_OP_COMPARE_AT() noexcept
    void at_OP_PYTHON() noexcept
    void at_OP_PYTHON_NAMED() noexcept
    void at_OP_PYTHON_FROM_I64() noexcept
    void at_OP_PYTHON_FROM_U64() noexcept
    void at_OP_PYTHON_FROM_F64() noexcept
    void at_OP_PYTHON_FROM_BOOL() noexcept
    void at_OP_PYTHON_TO_I64() noexcept
    void at_OP_PYTHON_TO_F64() noexcept
    void at_OP_PYTHON_TO_BOOL() noexcept
    void at_OP_PYTHON_TEXT() noexcept
    void at_OP_PYTHON_ERROR() noexcept
    void at_OP_PYTHON_FAILED() noexcept
    void at_OP_PYTHON_SHARE() noexcept
    void at_OP_PYTHON_RELEASE() noexcept
    void at_OP_PYTHON_MEMORY() noexcept
    void at_OP_JUMP_EQ_BITS() noexcept
    void at_OP_LOOP_EQ_BITS() noexcept
    void at_OP_JUMP_EQ_F32() noexcept
    void at_OP_LOOP_EQ_F32() noexcept
    void at_OP_JUMP_EQ_F64() noexcept
    void at_OP_LOOP_EQ_F64() noexcept
    void at_OP_JUMP_NE_BITS() noexcept
    void at_OP_LOOP_NE_BITS() noexcept
    void at_OP_JUMP_NE_F32() noexcept
    void at_OP_LOOP_NE_F32() noexcept
    void at_OP_JUMP_NE_F64() noexcept
    void at_OP_LOOP_NE_F64() noexcept
    void at_OP_JUMP_LT_INT() noexcept
    void at_OP_LOOP_LT_INT() noexcept
    void at_OP_JUMP_LT_U64() noexcept
    void at_OP_LOOP_LT_U64() noexcept
    void at_OP_JUMP_LT_F32() noexcept
    void at_OP_LOOP_LT_F32() noexcept
    void at_OP_JUMP_LT_F64() noexcept
    void at_OP_LOOP_LT_F64() noexcept
    void at_OP_JUMP_LE_INT() noexcept
    void at_OP_LOOP_LE_INT() noexcept
    void at_OP_JUMP_LE_U64() noexcept
    void at_OP_LOOP_LE_U64() noexcept
    void at_OP_JUMP_LE_F32() noexcept
    void at_OP_LOOP_LE_F32() noexcept
    void at_OP_JUMP_LE_F64() noexcept
    void at_OP_LOOP_LE_F64() noexcept
    void at_OP_JUMP_EQ_IMM_INT() noexcept
    void at_OP_LOOP_EQ_IMM_INT() noexcept
    void at_OP_JUMP_NE_IMM_INT() noexcept
    void at_OP_LOOP_NE_IMM_INT() noexcept
    void at_OP_JUMP_LT_IMM_INT() noexcept
    void at_OP_LOOP_LT_IMM_INT() noexcept
    void at_OP_JUMP_LE_IMM_INT() noexcept
    void at_OP_LOOP_LE_IMM_INT() noexcept
    void at_OP_JUMP_GT_IMM_INT() noexcept
    void at_OP_LOOP_GT_IMM_INT() noexcept
    void at_OP_JUMP_GE_IMM_INT() noexcept
    void at_OP_LOOP_GE_IMM_INT() noexcept
    void at_OP_JUMP_NLT_F32() noexcept
    void at_OP_LOOP_NLT_F32() noexcept
    void at_OP_JUMP_NLT_F64() noexcept
    void at_OP_LOOP_NLT_F64() noexcept
    void at_OP_JUMP_NLE_F32() noexcept
    void at_OP_LOOP_NLE_F32() noexcept
    void at_OP_JUMP_NLE_F64() noexcept
    void at_OP_LOOP_NLE_F64() noexcept

cdef extern from "_semantics.h" nogil:
    int8_t sem_add_i8(int8_t a, int8_t b) noexcept
    int16_t sem_add_i16(int16_t a, int16_t b) noexcept
    int32_t sem_add_i32(int32_t a, int32_t b) noexcept
    int64_t sem_add_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_add_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_add_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_add_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_add_u64(uint64_t a, uint64_t b) noexcept
    float sem_add_f32(float a, float b) noexcept
    double sem_add_f64(double a, double b) noexcept
    int8_t sem_sub_i8(int8_t a, int8_t b) noexcept
    int16_t sem_sub_i16(int16_t a, int16_t b) noexcept
    int32_t sem_sub_i32(int32_t a, int32_t b) noexcept
    int64_t sem_sub_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_sub_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_sub_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_sub_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_sub_u64(uint64_t a, uint64_t b) noexcept
    float sem_sub_f32(float a, float b) noexcept
    double sem_sub_f64(double a, double b) noexcept
    int8_t sem_mul_i8(int8_t a, int8_t b) noexcept
    int16_t sem_mul_i16(int16_t a, int16_t b) noexcept
    int32_t sem_mul_i32(int32_t a, int32_t b) noexcept
    int64_t sem_mul_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_mul_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_mul_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_mul_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_mul_u64(uint64_t a, uint64_t b) noexcept
    float sem_mul_f32(float a, float b) noexcept
    double sem_mul_f64(double a, double b) noexcept
    int64_t sem_add_imm_i64(int64_t a, int64_t b) noexcept
    int64_t sem_mul_imm_i64(int64_t a, int64_t b) noexcept
    int sem_floordiv_i8(int8_t a, int8_t b, int8_t *result) noexcept
    int sem_floordiv_i16(int16_t a, int16_t b, int16_t *result) noexcept
    int sem_floordiv_i32(int32_t a, int32_t b, int32_t *result) noexcept
    int sem_floordiv_i64(int64_t a, int64_t b, int64_t *result) noexcept
    int sem_floordiv_u8(uint8_t a, uint8_t b, uint8_t *result) noexcept
    int sem_floordiv_u16(uint16_t a, uint16_t b, uint16_t *result) noexcept
    int sem_floordiv_u32(uint32_t a, uint32_t b, uint32_t *result) noexcept
    int sem_floordiv_u64(uint64_t a, uint64_t b, uint64_t *result) noexcept
    int sem_mod_i8(int8_t a, int8_t b, int8_t *result) noexcept
    int sem_mod_i16(int16_t a, int16_t b, int16_t *result) noexcept
    int sem_mod_i32(int32_t a, int32_t b, int32_t *result) noexcept
    int sem_mod_i64(int64_t a, int64_t b, int64_t *result) noexcept
    int sem_mod_u8(uint8_t a, uint8_t b, uint8_t *result) noexcept
    int sem_mod_u16(uint16_t a, uint16_t b, uint16_t *result) noexcept
    int sem_mod_u32(uint32_t a, uint32_t b, uint32_t *result) noexcept
    int sem_mod_u64(uint64_t a, uint64_t b, uint64_t *result) noexcept
    int64_t sem_floordiv_imm_i64(int64_t a, int64_t b) noexcept
    int64_t sem_mod_imm_i64(int64_t a, int64_t b) noexcept
    int64_t sem_and_imm_i64(int64_t a, int64_t b) noexcept
    int64_t sem_shr_imm_i64(int64_t a, int64_t b) noexcept
    float sem_floordiv_f32(float a, float b) noexcept
    double sem_floordiv_f64(double a, double b) noexcept
    float sem_mod_f32(float a, float b) noexcept
    double sem_mod_f64(double a, double b) noexcept
    float sem_div_f32(float a, float b) noexcept
    double sem_div_f64(double a, double b) noexcept
    int sem_divide_i64(int64_t a, int64_t b, double *result) noexcept
    int sem_divide_u64(uint64_t a, uint64_t b, double *result) noexcept
    int sem_pow_i8(int8_t a, int8_t b, int8_t *result) noexcept
    int sem_pow_i16(int16_t a, int16_t b, int16_t *result) noexcept
    int sem_pow_i32(int32_t a, int32_t b, int32_t *result) noexcept
    int sem_pow_i64(int64_t a, int64_t b, int64_t *result) noexcept
    uint8_t sem_pow_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_pow_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_pow_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_pow_u64(uint64_t a, uint64_t b) noexcept
    int8_t sem_neg_i8(int8_t a) noexcept
    int16_t sem_neg_i16(int16_t a) noexcept
    int32_t sem_neg_i32(int32_t a) noexcept
    int64_t sem_neg_i64(int64_t a) noexcept
    uint8_t sem_neg_u8(uint8_t a) noexcept
    uint16_t sem_neg_u16(uint16_t a) noexcept
    uint32_t sem_neg_u32(uint32_t a) noexcept
    uint64_t sem_neg_u64(uint64_t a) noexcept
    float sem_neg_f32(float a) noexcept
    double sem_neg_f64(double a) noexcept
    int8_t sem_abs_i8(int8_t a) noexcept
    int16_t sem_abs_i16(int16_t a) noexcept
    int32_t sem_abs_i32(int32_t a) noexcept
    int64_t sem_abs_i64(int64_t a) noexcept
    float sem_abs_f32(float a) noexcept
    double sem_abs_f64(double a) noexcept
    int8_t sem_min_i8(int8_t a, int8_t b) noexcept
    int16_t sem_min_i16(int16_t a, int16_t b) noexcept
    int32_t sem_min_i32(int32_t a, int32_t b) noexcept
    int64_t sem_min_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_min_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_min_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_min_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_min_u64(uint64_t a, uint64_t b) noexcept
    float sem_min_f32(float a, float b) noexcept
    double sem_min_f64(double a, double b) noexcept
    int8_t sem_max_i8(int8_t a, int8_t b) noexcept
    int16_t sem_max_i16(int16_t a, int16_t b) noexcept
    int32_t sem_max_i32(int32_t a, int32_t b) noexcept
    int64_t sem_max_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_max_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_max_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_max_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_max_u64(uint64_t a, uint64_t b) noexcept
    float sem_max_f32(float a, float b) noexcept
    double sem_max_f64(double a, double b) noexcept
    uint64_t sem_and_bits(uint64_t a, uint64_t b) noexcept
    uint64_t sem_or_bits(uint64_t a, uint64_t b) noexcept
    uint64_t sem_xor_bits(uint64_t a, uint64_t b) noexcept
    int8_t sem_invert_i8(int8_t a) noexcept
    int16_t sem_invert_i16(int16_t a) noexcept
    int32_t sem_invert_i32(int32_t a) noexcept
    int64_t sem_invert_i64(int64_t a) noexcept
    uint8_t sem_invert_u8(uint8_t a) noexcept
    uint16_t sem_invert_u16(uint16_t a) noexcept
    uint32_t sem_invert_u32(uint32_t a) noexcept
    uint64_t sem_invert_u64(uint64_t a) noexcept
    uint8_t sem_not(uint8_t a) noexcept
    int8_t sem_shl_i8(int8_t a, int8_t b) noexcept
    int16_t sem_shl_i16(int16_t a, int16_t b) noexcept
    int32_t sem_shl_i32(int32_t a, int32_t b) noexcept
    int64_t sem_shl_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_shl_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_shl_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_shl_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_shl_u64(uint64_t a, uint64_t b) noexcept
    int8_t sem_shr_i8(int8_t a, int8_t b) noexcept
    int16_t sem_shr_i16(int16_t a, int16_t b) noexcept
    int32_t sem_shr_i32(int32_t a, int32_t b) noexcept
    int64_t sem_shr_i64(int64_t a, int64_t b) noexcept
    uint8_t sem_shr_u8(uint8_t a, uint8_t b) noexcept
    uint16_t sem_shr_u16(uint16_t a, uint16_t b) noexcept
    uint32_t sem_shr_u32(uint32_t a, uint32_t b) noexcept
    uint64_t sem_shr_u64(uint64_t a, uint64_t b) noexcept
    int64_t sem_population_count(uint64_t a) noexcept
    int64_t sem_leading_zeros(uint64_t a) noexcept
    int64_t sem_trailing_zeros(uint64_t a) noexcept
    uint8_t sem_eq_bits(uint64_t a, uint64_t b) noexcept
    uint8_t sem_eq_f32(float a, float b) noexcept
    uint8_t sem_eq_f64(double a, double b) noexcept
    uint8_t sem_ne_bits(uint64_t a, uint64_t b) noexcept
    uint8_t sem_ne_f32(float a, float b) noexcept
    uint8_t sem_ne_f64(double a, double b) noexcept
    uint8_t sem_lt_int(int64_t a, int64_t b) noexcept
    uint8_t sem_lt_u64(uint64_t a, uint64_t b) noexcept
    uint8_t sem_lt_f32(float a, float b) noexcept
    uint8_t sem_lt_f64(double a, double b) noexcept
    uint8_t sem_le_int(int64_t a, int64_t b) noexcept
    uint8_t sem_le_u64(uint64_t a, uint64_t b) noexcept
    uint8_t sem_le_f32(float a, float b) noexcept
    uint8_t sem_le_f64(double a, double b) noexcept
    uint8_t sem_eq_imm_int(int64_t a, int64_t b) noexcept
    uint8_t sem_ne_imm_int(int64_t a, int64_t b) noexcept
    uint8_t sem_lt_imm_int(int64_t a, int64_t b) noexcept
    uint8_t sem_le_imm_int(int64_t a, int64_t b) noexcept
    uint8_t sem_gt_imm_int(int64_t a, int64_t b) noexcept
    uint8_t sem_ge_imm_int(int64_t a, int64_t b) noexcept
    uint8_t sem_nlt_f32(float a, float b) noexcept
    uint8_t sem_nlt_f64(double a, double b) noexcept
    uint8_t sem_nle_f32(float a, float b) noexcept
    uint8_t sem_nle_f64(double a, double b) noexcept
    int8_t sem_wrap_i8(uint64_t a) noexcept
    int16_t sem_wrap_i16(uint64_t a) noexcept
    int32_t sem_wrap_i32(uint64_t a) noexcept
    int64_t sem_wrap_i64(uint64_t a) noexcept
    uint8_t sem_wrap_u8(uint64_t a) noexcept
    uint16_t sem_wrap_u16(uint64_t a) noexcept
    uint32_t sem_wrap_u32(uint64_t a) noexcept
    uint64_t sem_wrap_u64(uint64_t a) noexcept
    uint8_t sem_truth_int(uint64_t a) noexcept
    float sem_float_int_f32(int64_t a) noexcept
    double sem_float_int_f64(int64_t a) noexcept
    float sem_float_u64_f32(uint64_t a) noexcept
    double sem_float_u64_f64(uint64_t a) noexcept
    int8_t sem_trunc_f32_i8(float a) noexcept
    int16_t sem_trunc_f32_i16(float a) noexcept
    int32_t sem_trunc_f32_i32(float a) noexcept
    int64_t sem_trunc_f32_i64(float a) noexcept
    uint8_t sem_trunc_f32_u8(float a) noexcept
    uint16_t sem_trunc_f32_u16(float a) noexcept
    uint32_t sem_trunc_f32_u32(float a) noexcept
    uint64_t sem_trunc_f32_u64(float a) noexcept
    int8_t sem_trunc_f64_i8(double a) noexcept
    int16_t sem_trunc_f64_i16(double a) noexcept
    int32_t sem_trunc_f64_i32(double a) noexcept
    int64_t sem_trunc_f64_i64(double a) noexcept
    uint8_t sem_trunc_f64_u8(double a) noexcept
    uint16_t sem_trunc_f64_u16(double a) noexcept
    uint32_t sem_trunc_f64_u32(double a) noexcept
    uint64_t sem_trunc_f64_u64(double a) noexcept
    double sem_widen_f32_f64(float a) noexcept
    float sem_narrow_f64_f32(double a) noexcept
    float sem_widen_f16_f32(uint16_t a) noexcept
    uint16_t sem_narrow_f32_f16(float a) noexcept
    uint32_t sem_bits_of_f32(float a) noexcept
    uint64_t sem_bits_of_f64(double a) noexcept
    float sem_float_from_bits_f32(uint32_t a) noexcept
    double sem_float_from_bits_f64(uint64_t a) noexcept
    float sem_sqrt_f32(float a) noexcept
    double sem_sqrt_f64(double a) noexcept
    float sem_floor_f32(float a) noexcept
    double sem_floor_f64(double a) noexcept
    float sem_ceil_f32(float a) noexcept
    double sem_ceil_f64(double a) noexcept
    float sem_trunc_f32(float a) noexcept
    double sem_trunc_f64(double a) noexcept
    float sem_round_f32(float a) noexcept
    double sem_round_f64(double a) noexcept
    float sem_fma_f32(float a, float b, float c) noexcept
    double sem_fma_f64(double a, double b, double c) noexcept
    float sem_copysign_f32(float a, float b) noexcept
    double sem_copysign_f64(double a, double b) noexcept
    float sem_exp_f32(float a) noexcept
    double sem_exp_f64(double a) noexcept
    float sem_exp2_f32(float a) noexcept
    double sem_exp2_f64(double a) noexcept
    float sem_expm1_f32(float a) noexcept
    double sem_expm1_f64(double a) noexcept
    float sem_log_f32(float a) noexcept
    double sem_log_f64(double a) noexcept
    float sem_log2_f32(float a) noexcept
    double sem_log2_f64(double a) noexcept
    float sem_log10_f32(float a) noexcept
    double sem_log10_f64(double a) noexcept
    float sem_log1p_f32(float a) noexcept
    double sem_log1p_f64(double a) noexcept
    float sem_sin_f32(float a) noexcept
    double sem_sin_f64(double a) noexcept
    float sem_cos_f32(float a) noexcept
    double sem_cos_f64(double a) noexcept
    float sem_tan_f32(float a) noexcept
    double sem_tan_f64(double a) noexcept
    float sem_asin_f32(float a) noexcept
    double sem_asin_f64(double a) noexcept
    float sem_acos_f32(float a) noexcept
    double sem_acos_f64(double a) noexcept
    float sem_atan_f32(float a) noexcept
    double sem_atan_f64(double a) noexcept
    float sem_sinh_f32(float a) noexcept
    double sem_sinh_f64(double a) noexcept
    float sem_cosh_f32(float a) noexcept
    double sem_cosh_f64(double a) noexcept
    float sem_tanh_f32(float a) noexcept
    double sem_tanh_f64(double a) noexcept
    float sem_asinh_f32(float a) noexcept
    double sem_asinh_f64(double a) noexcept
    float sem_acosh_f32(float a) noexcept
    double sem_acosh_f64(double a) noexcept
    float sem_atanh_f32(float a) noexcept
    double sem_atanh_f64(double a) noexcept
    float sem_cbrt_f32(float a) noexcept
    double sem_cbrt_f64(double a) noexcept
    float sem_erf_f32(float a) noexcept
    double sem_erf_f64(double a) noexcept
    float sem_erfc_f32(float a) noexcept
    double sem_erfc_f64(double a) noexcept
    float sem_gamma_f32(float a) noexcept
    double sem_gamma_f64(double a) noexcept
    float sem_lgamma_f32(float a) noexcept
    double sem_lgamma_f64(double a) noexcept
    float sem_pow_f32(float a, float b) noexcept
    double sem_pow_f64(double a, double b) noexcept
    float sem_atan2_f32(float a, float b) noexcept
    double sem_atan2_f64(double a, double b) noexcept
    float sem_hypot_f32(float a, float b) noexcept
    double sem_hypot_f64(double a, double b) noexcept
    float sem_round_digits_f32(float a, int64_t b) noexcept
    double sem_round_digits_f64(double a, int64_t b) noexcept
