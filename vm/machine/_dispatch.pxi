# Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit.

cdef int run_fast(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    """Runs until a fault or the end."""
    cdef int op
    cdef int fault = 0
    cdef int64_t number
    cdef Ins* callee
    cdef uint64_t link
    cdef int8_t result_i8
    cdef int16_t result_i16
    cdef int32_t result_i32
    cdef int64_t result_i64
    cdef uint8_t result_u8
    cdef uint16_t result_u16
    cdef uint32_t result_u32
    cdef uint64_t result_u64
    cdef double result_f64
    begin_threading()
    go_on()
    while True:
        op = ins.op
        if op == OP_ADD_I8:
            at_OP_ADD_I8()
            R[ins.a].i64 = sem_add_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_ADD_I16:
            at_OP_ADD_I16()
            R[ins.a].i64 = sem_add_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_ADD_I32:
            at_OP_ADD_I32()
            R[ins.a].i64 = sem_add_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_ADD_I64:
            at_OP_ADD_I64()
            R[ins.a].i64 = sem_add_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_ADD_U8:
            at_OP_ADD_U8()
            R[ins.a].u64 = sem_add_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_ADD_U16:
            at_OP_ADD_U16()
            R[ins.a].u64 = sem_add_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_ADD_U32:
            at_OP_ADD_U32()
            R[ins.a].u64 = sem_add_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_ADD_U64:
            at_OP_ADD_U64()
            R[ins.a].u64 = sem_add_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_ADD_F32:
            at_OP_ADD_F32()
            R[ins.a].u64 = f32_word(sem_add_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_ADD_F64:
            at_OP_ADD_F64()
            R[ins.a].f64 = sem_add_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_SUB_I8:
            at_OP_SUB_I8()
            R[ins.a].i64 = sem_sub_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_SUB_I16:
            at_OP_SUB_I16()
            R[ins.a].i64 = sem_sub_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_SUB_I32:
            at_OP_SUB_I32()
            R[ins.a].i64 = sem_sub_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_SUB_I64:
            at_OP_SUB_I64()
            R[ins.a].i64 = sem_sub_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_SUB_U8:
            at_OP_SUB_U8()
            R[ins.a].u64 = sem_sub_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_SUB_U16:
            at_OP_SUB_U16()
            R[ins.a].u64 = sem_sub_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_SUB_U32:
            at_OP_SUB_U32()
            R[ins.a].u64 = sem_sub_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_SUB_U64:
            at_OP_SUB_U64()
            R[ins.a].u64 = sem_sub_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_SUB_F32:
            at_OP_SUB_F32()
            R[ins.a].u64 = f32_word(sem_sub_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_SUB_F64:
            at_OP_SUB_F64()
            R[ins.a].f64 = sem_sub_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_MUL_I8:
            at_OP_MUL_I8()
            R[ins.a].i64 = sem_mul_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_MUL_I16:
            at_OP_MUL_I16()
            R[ins.a].i64 = sem_mul_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_MUL_I32:
            at_OP_MUL_I32()
            R[ins.a].i64 = sem_mul_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_MUL_I64:
            at_OP_MUL_I64()
            R[ins.a].i64 = sem_mul_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_MUL_U8:
            at_OP_MUL_U8()
            R[ins.a].u64 = sem_mul_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_MUL_U16:
            at_OP_MUL_U16()
            R[ins.a].u64 = sem_mul_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_MUL_U32:
            at_OP_MUL_U32()
            R[ins.a].u64 = sem_mul_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_MUL_U64:
            at_OP_MUL_U64()
            R[ins.a].u64 = sem_mul_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_MUL_F32:
            at_OP_MUL_F32()
            R[ins.a].u64 = f32_word(sem_mul_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_MUL_F64:
            at_OP_MUL_F64()
            R[ins.a].f64 = sem_mul_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_ADD_IMM_I64:
            at_OP_ADD_IMM_I64()
            R[ins.a].i64 = sem_add_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_MUL_IMM_I64:
            at_OP_MUL_IMM_I64()
            R[ins.a].i64 = sem_mul_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_I8:
            at_OP_FLOORDIV_I8()
            fault = sem_floordiv_i8(R[ins.b].i8, R[ins.c].i8, &result_i8)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i8
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_I16:
            at_OP_FLOORDIV_I16()
            fault = sem_floordiv_i16(R[ins.b].i16, R[ins.c].i16, &result_i16)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i16
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_I32:
            at_OP_FLOORDIV_I32()
            fault = sem_floordiv_i32(R[ins.b].i32, R[ins.c].i32, &result_i32)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i32
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_I64:
            at_OP_FLOORDIV_I64()
            fault = sem_floordiv_i64(R[ins.b].i64, R[ins.c].i64, &result_i64)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i64
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_U8:
            at_OP_FLOORDIV_U8()
            fault = sem_floordiv_u8(R[ins.b].u8, R[ins.c].u8, &result_u8)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u8
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_U16:
            at_OP_FLOORDIV_U16()
            fault = sem_floordiv_u16(R[ins.b].u16, R[ins.c].u16, &result_u16)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u16
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_U32:
            at_OP_FLOORDIV_U32()
            fault = sem_floordiv_u32(R[ins.b].u32, R[ins.c].u32, &result_u32)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u32
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_U64:
            at_OP_FLOORDIV_U64()
            fault = sem_floordiv_u64(R[ins.b].u64, R[ins.c].u64, &result_u64)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u64
            ins += 1
            go_on()
        elif op == OP_MOD_I8:
            at_OP_MOD_I8()
            fault = sem_mod_i8(R[ins.b].i8, R[ins.c].i8, &result_i8)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i8
            ins += 1
            go_on()
        elif op == OP_MOD_I16:
            at_OP_MOD_I16()
            fault = sem_mod_i16(R[ins.b].i16, R[ins.c].i16, &result_i16)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i16
            ins += 1
            go_on()
        elif op == OP_MOD_I32:
            at_OP_MOD_I32()
            fault = sem_mod_i32(R[ins.b].i32, R[ins.c].i32, &result_i32)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i32
            ins += 1
            go_on()
        elif op == OP_MOD_I64:
            at_OP_MOD_I64()
            fault = sem_mod_i64(R[ins.b].i64, R[ins.c].i64, &result_i64)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i64
            ins += 1
            go_on()
        elif op == OP_MOD_U8:
            at_OP_MOD_U8()
            fault = sem_mod_u8(R[ins.b].u8, R[ins.c].u8, &result_u8)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u8
            ins += 1
            go_on()
        elif op == OP_MOD_U16:
            at_OP_MOD_U16()
            fault = sem_mod_u16(R[ins.b].u16, R[ins.c].u16, &result_u16)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u16
            ins += 1
            go_on()
        elif op == OP_MOD_U32:
            at_OP_MOD_U32()
            fault = sem_mod_u32(R[ins.b].u32, R[ins.c].u32, &result_u32)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u32
            ins += 1
            go_on()
        elif op == OP_MOD_U64:
            at_OP_MOD_U64()
            fault = sem_mod_u64(R[ins.b].u64, R[ins.c].u64, &result_u64)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u64
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_IMM_I64:
            at_OP_FLOORDIV_IMM_I64()
            R[ins.a].i64 = sem_floordiv_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_MOD_IMM_I64:
            at_OP_MOD_IMM_I64()
            R[ins.a].i64 = sem_mod_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_AND_IMM_I64:
            at_OP_AND_IMM_I64()
            R[ins.a].i64 = sem_and_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_SHR_IMM_I64:
            at_OP_SHR_IMM_I64()
            R[ins.a].i64 = sem_shr_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_F32:
            at_OP_FLOORDIV_F32()
            R[ins.a].u64 = f32_word(sem_floordiv_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_FLOORDIV_F64:
            at_OP_FLOORDIV_F64()
            R[ins.a].f64 = sem_floordiv_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_MOD_F32:
            at_OP_MOD_F32()
            R[ins.a].u64 = f32_word(sem_mod_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_MOD_F64:
            at_OP_MOD_F64()
            R[ins.a].f64 = sem_mod_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_DIV_F32:
            at_OP_DIV_F32()
            R[ins.a].u64 = f32_word(sem_div_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_DIV_F64:
            at_OP_DIV_F64()
            R[ins.a].f64 = sem_div_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_DIVIDE_I64:
            at_OP_DIVIDE_I64()
            fault = sem_divide_i64(R[ins.b].i64, R[ins.c].i64, &result_f64)
            if unlikely(fault):
                break
            R[ins.a].f64 = result_f64
            ins += 1
            go_on()
        elif op == OP_DIVIDE_U64:
            at_OP_DIVIDE_U64()
            fault = sem_divide_u64(R[ins.b].u64, R[ins.c].u64, &result_f64)
            if unlikely(fault):
                break
            R[ins.a].f64 = result_f64
            ins += 1
            go_on()
        elif op == OP_POW_I8:
            at_OP_POW_I8()
            fault = sem_pow_i8(R[ins.b].i8, R[ins.c].i8, &result_i8)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i8
            ins += 1
            go_on()
        elif op == OP_POW_I16:
            at_OP_POW_I16()
            fault = sem_pow_i16(R[ins.b].i16, R[ins.c].i16, &result_i16)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i16
            ins += 1
            go_on()
        elif op == OP_POW_I32:
            at_OP_POW_I32()
            fault = sem_pow_i32(R[ins.b].i32, R[ins.c].i32, &result_i32)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i32
            ins += 1
            go_on()
        elif op == OP_POW_I64:
            at_OP_POW_I64()
            fault = sem_pow_i64(R[ins.b].i64, R[ins.c].i64, &result_i64)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i64
            ins += 1
            go_on()
        elif op == OP_POW_U8:
            at_OP_POW_U8()
            R[ins.a].u64 = sem_pow_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_POW_U16:
            at_OP_POW_U16()
            R[ins.a].u64 = sem_pow_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_POW_U32:
            at_OP_POW_U32()
            R[ins.a].u64 = sem_pow_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_POW_U64:
            at_OP_POW_U64()
            R[ins.a].u64 = sem_pow_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_NEG_I8:
            at_OP_NEG_I8()
            R[ins.a].i64 = sem_neg_i8(R[ins.b].i8)
            ins += 1
            go_on()
        elif op == OP_NEG_I16:
            at_OP_NEG_I16()
            R[ins.a].i64 = sem_neg_i16(R[ins.b].i16)
            ins += 1
            go_on()
        elif op == OP_NEG_I32:
            at_OP_NEG_I32()
            R[ins.a].i64 = sem_neg_i32(R[ins.b].i32)
            ins += 1
            go_on()
        elif op == OP_NEG_I64:
            at_OP_NEG_I64()
            R[ins.a].i64 = sem_neg_i64(R[ins.b].i64)
            ins += 1
            go_on()
        elif op == OP_NEG_U8:
            at_OP_NEG_U8()
            R[ins.a].u64 = sem_neg_u8(R[ins.b].u8)
            ins += 1
            go_on()
        elif op == OP_NEG_U16:
            at_OP_NEG_U16()
            R[ins.a].u64 = sem_neg_u16(R[ins.b].u16)
            ins += 1
            go_on()
        elif op == OP_NEG_U32:
            at_OP_NEG_U32()
            R[ins.a].u64 = sem_neg_u32(R[ins.b].u32)
            ins += 1
            go_on()
        elif op == OP_NEG_U64:
            at_OP_NEG_U64()
            R[ins.a].u64 = sem_neg_u64(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_NEG_F32:
            at_OP_NEG_F32()
            R[ins.a].u64 = f32_word(sem_neg_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_NEG_F64:
            at_OP_NEG_F64()
            R[ins.a].f64 = sem_neg_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ABS_I8:
            at_OP_ABS_I8()
            R[ins.a].i64 = sem_abs_i8(R[ins.b].i8)
            ins += 1
            go_on()
        elif op == OP_ABS_I16:
            at_OP_ABS_I16()
            R[ins.a].i64 = sem_abs_i16(R[ins.b].i16)
            ins += 1
            go_on()
        elif op == OP_ABS_I32:
            at_OP_ABS_I32()
            R[ins.a].i64 = sem_abs_i32(R[ins.b].i32)
            ins += 1
            go_on()
        elif op == OP_ABS_I64:
            at_OP_ABS_I64()
            R[ins.a].i64 = sem_abs_i64(R[ins.b].i64)
            ins += 1
            go_on()
        elif op == OP_ABS_F32:
            at_OP_ABS_F32()
            R[ins.a].u64 = f32_word(sem_abs_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ABS_F64:
            at_OP_ABS_F64()
            R[ins.a].f64 = sem_abs_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_MIN_I8:
            at_OP_MIN_I8()
            R[ins.a].i64 = sem_min_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_MIN_I16:
            at_OP_MIN_I16()
            R[ins.a].i64 = sem_min_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_MIN_I32:
            at_OP_MIN_I32()
            R[ins.a].i64 = sem_min_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_MIN_I64:
            at_OP_MIN_I64()
            R[ins.a].i64 = sem_min_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_MIN_U8:
            at_OP_MIN_U8()
            R[ins.a].u64 = sem_min_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_MIN_U16:
            at_OP_MIN_U16()
            R[ins.a].u64 = sem_min_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_MIN_U32:
            at_OP_MIN_U32()
            R[ins.a].u64 = sem_min_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_MIN_U64:
            at_OP_MIN_U64()
            R[ins.a].u64 = sem_min_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_MIN_F32:
            at_OP_MIN_F32()
            R[ins.a].u64 = f32_word(sem_min_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_MIN_F64:
            at_OP_MIN_F64()
            R[ins.a].f64 = sem_min_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_MAX_I8:
            at_OP_MAX_I8()
            R[ins.a].i64 = sem_max_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_MAX_I16:
            at_OP_MAX_I16()
            R[ins.a].i64 = sem_max_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_MAX_I32:
            at_OP_MAX_I32()
            R[ins.a].i64 = sem_max_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_MAX_I64:
            at_OP_MAX_I64()
            R[ins.a].i64 = sem_max_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_MAX_U8:
            at_OP_MAX_U8()
            R[ins.a].u64 = sem_max_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_MAX_U16:
            at_OP_MAX_U16()
            R[ins.a].u64 = sem_max_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_MAX_U32:
            at_OP_MAX_U32()
            R[ins.a].u64 = sem_max_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_MAX_U64:
            at_OP_MAX_U64()
            R[ins.a].u64 = sem_max_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_MAX_F32:
            at_OP_MAX_F32()
            R[ins.a].u64 = f32_word(sem_max_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_MAX_F64:
            at_OP_MAX_F64()
            R[ins.a].f64 = sem_max_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_AND_BITS:
            at_OP_AND_BITS()
            R[ins.a].u64 = sem_and_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_OR_BITS:
            at_OP_OR_BITS()
            R[ins.a].u64 = sem_or_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_XOR_BITS:
            at_OP_XOR_BITS()
            R[ins.a].u64 = sem_xor_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_INVERT_I8:
            at_OP_INVERT_I8()
            R[ins.a].i64 = sem_invert_i8(R[ins.b].i8)
            ins += 1
            go_on()
        elif op == OP_INVERT_I16:
            at_OP_INVERT_I16()
            R[ins.a].i64 = sem_invert_i16(R[ins.b].i16)
            ins += 1
            go_on()
        elif op == OP_INVERT_I32:
            at_OP_INVERT_I32()
            R[ins.a].i64 = sem_invert_i32(R[ins.b].i32)
            ins += 1
            go_on()
        elif op == OP_INVERT_I64:
            at_OP_INVERT_I64()
            R[ins.a].i64 = sem_invert_i64(R[ins.b].i64)
            ins += 1
            go_on()
        elif op == OP_INVERT_U8:
            at_OP_INVERT_U8()
            R[ins.a].u64 = sem_invert_u8(R[ins.b].u8)
            ins += 1
            go_on()
        elif op == OP_INVERT_U16:
            at_OP_INVERT_U16()
            R[ins.a].u64 = sem_invert_u16(R[ins.b].u16)
            ins += 1
            go_on()
        elif op == OP_INVERT_U32:
            at_OP_INVERT_U32()
            R[ins.a].u64 = sem_invert_u32(R[ins.b].u32)
            ins += 1
            go_on()
        elif op == OP_INVERT_U64:
            at_OP_INVERT_U64()
            R[ins.a].u64 = sem_invert_u64(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_NOT:
            at_OP_NOT()
            R[ins.a].u64 = sem_not(R[ins.b].u8)
            ins += 1
            go_on()
        elif op == OP_SHL_I8:
            at_OP_SHL_I8()
            R[ins.a].i64 = sem_shl_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_SHL_I16:
            at_OP_SHL_I16()
            R[ins.a].i64 = sem_shl_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_SHL_I32:
            at_OP_SHL_I32()
            R[ins.a].i64 = sem_shl_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_SHL_I64:
            at_OP_SHL_I64()
            R[ins.a].i64 = sem_shl_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_SHL_U8:
            at_OP_SHL_U8()
            R[ins.a].u64 = sem_shl_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_SHL_U16:
            at_OP_SHL_U16()
            R[ins.a].u64 = sem_shl_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_SHL_U32:
            at_OP_SHL_U32()
            R[ins.a].u64 = sem_shl_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_SHL_U64:
            at_OP_SHL_U64()
            R[ins.a].u64 = sem_shl_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_SHR_I8:
            at_OP_SHR_I8()
            R[ins.a].i64 = sem_shr_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
            go_on()
        elif op == OP_SHR_I16:
            at_OP_SHR_I16()
            R[ins.a].i64 = sem_shr_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
            go_on()
        elif op == OP_SHR_I32:
            at_OP_SHR_I32()
            R[ins.a].i64 = sem_shr_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
            go_on()
        elif op == OP_SHR_I64:
            at_OP_SHR_I64()
            R[ins.a].i64 = sem_shr_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_SHR_U8:
            at_OP_SHR_U8()
            R[ins.a].u64 = sem_shr_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
            go_on()
        elif op == OP_SHR_U16:
            at_OP_SHR_U16()
            R[ins.a].u64 = sem_shr_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
            go_on()
        elif op == OP_SHR_U32:
            at_OP_SHR_U32()
            R[ins.a].u64 = sem_shr_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
            go_on()
        elif op == OP_SHR_U64:
            at_OP_SHR_U64()
            R[ins.a].u64 = sem_shr_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_POPULATION_COUNT:
            at_OP_POPULATION_COUNT()
            R[ins.a].i64 = sem_population_count(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_LEADING_ZEROS:
            at_OP_LEADING_ZEROS()
            R[ins.a].i64 = sem_leading_zeros(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_TRAILING_ZEROS:
            at_OP_TRAILING_ZEROS()
            R[ins.a].i64 = sem_trailing_zeros(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_EQ_BITS:
            at_OP_EQ_BITS()
            R[ins.a].u64 = sem_eq_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_EQ_F32:
            at_OP_EQ_F32()
            R[ins.a].u64 = sem_eq_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
            go_on()
        elif op == OP_EQ_F64:
            at_OP_EQ_F64()
            R[ins.a].u64 = sem_eq_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_NE_BITS:
            at_OP_NE_BITS()
            R[ins.a].u64 = sem_ne_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_NE_F32:
            at_OP_NE_F32()
            R[ins.a].u64 = sem_ne_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
            go_on()
        elif op == OP_NE_F64:
            at_OP_NE_F64()
            R[ins.a].u64 = sem_ne_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_LT_INT:
            at_OP_LT_INT()
            R[ins.a].u64 = sem_lt_int(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_LT_U64:
            at_OP_LT_U64()
            R[ins.a].u64 = sem_lt_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_LT_F32:
            at_OP_LT_F32()
            R[ins.a].u64 = sem_lt_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
            go_on()
        elif op == OP_LT_F64:
            at_OP_LT_F64()
            R[ins.a].u64 = sem_lt_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_LE_INT:
            at_OP_LE_INT()
            R[ins.a].u64 = sem_le_int(R[ins.b].i64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_LE_U64:
            at_OP_LE_U64()
            R[ins.a].u64 = sem_le_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
            go_on()
        elif op == OP_LE_F32:
            at_OP_LE_F32()
            R[ins.a].u64 = sem_le_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
            go_on()
        elif op == OP_LE_F64:
            at_OP_LE_F64()
            R[ins.a].u64 = sem_le_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_EQ_IMM_INT:
            at_OP_EQ_IMM_INT()
            R[ins.a].u64 = sem_eq_imm_int(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_NE_IMM_INT:
            at_OP_NE_IMM_INT()
            R[ins.a].u64 = sem_ne_imm_int(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_LT_IMM_INT:
            at_OP_LT_IMM_INT()
            R[ins.a].u64 = sem_lt_imm_int(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_LE_IMM_INT:
            at_OP_LE_IMM_INT()
            R[ins.a].u64 = sem_le_imm_int(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_GT_IMM_INT:
            at_OP_GT_IMM_INT()
            R[ins.a].u64 = sem_gt_imm_int(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_GE_IMM_INT:
            at_OP_GE_IMM_INT()
            R[ins.a].u64 = sem_ge_imm_int(R[ins.b].i64, ins.c)
            ins += 1
            go_on()
        elif op == OP_NLT_F32:
            at_OP_NLT_F32()
            R[ins.a].u64 = sem_nlt_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
            go_on()
        elif op == OP_NLT_F64:
            at_OP_NLT_F64()
            R[ins.a].u64 = sem_nlt_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_NLE_F32:
            at_OP_NLE_F32()
            R[ins.a].u64 = sem_nle_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
            go_on()
        elif op == OP_NLE_F64:
            at_OP_NLE_F64()
            R[ins.a].u64 = sem_nle_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_WRAP_I8:
            at_OP_WRAP_I8()
            R[ins.a].i64 = sem_wrap_i8(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_I16:
            at_OP_WRAP_I16()
            R[ins.a].i64 = sem_wrap_i16(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_I32:
            at_OP_WRAP_I32()
            R[ins.a].i64 = sem_wrap_i32(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_I64:
            at_OP_WRAP_I64()
            R[ins.a].i64 = sem_wrap_i64(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_U8:
            at_OP_WRAP_U8()
            R[ins.a].u64 = sem_wrap_u8(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_U16:
            at_OP_WRAP_U16()
            R[ins.a].u64 = sem_wrap_u16(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_U32:
            at_OP_WRAP_U32()
            R[ins.a].u64 = sem_wrap_u32(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_WRAP_U64:
            at_OP_WRAP_U64()
            R[ins.a].u64 = sem_wrap_u64(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_TRUTH_INT:
            at_OP_TRUTH_INT()
            R[ins.a].u64 = sem_truth_int(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_FLOAT_INT_F32:
            at_OP_FLOAT_INT_F32()
            R[ins.a].u64 = f32_word(sem_float_int_f32(R[ins.b].i64))
            ins += 1
            go_on()
        elif op == OP_FLOAT_INT_F64:
            at_OP_FLOAT_INT_F64()
            R[ins.a].f64 = sem_float_int_f64(R[ins.b].i64)
            ins += 1
            go_on()
        elif op == OP_FLOAT_U64_F32:
            at_OP_FLOAT_U64_F32()
            R[ins.a].u64 = f32_word(sem_float_u64_f32(R[ins.b].u64))
            ins += 1
            go_on()
        elif op == OP_FLOAT_U64_F64:
            at_OP_FLOAT_U64_F64()
            R[ins.a].f64 = sem_float_u64_f64(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_I8:
            at_OP_TRUNC_F32_I8()
            R[ins.a].i64 = sem_trunc_f32_i8(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_I16:
            at_OP_TRUNC_F32_I16()
            R[ins.a].i64 = sem_trunc_f32_i16(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_I32:
            at_OP_TRUNC_F32_I32()
            R[ins.a].i64 = sem_trunc_f32_i32(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_I64:
            at_OP_TRUNC_F32_I64()
            R[ins.a].i64 = sem_trunc_f32_i64(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_U8:
            at_OP_TRUNC_F32_U8()
            R[ins.a].u64 = sem_trunc_f32_u8(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_U16:
            at_OP_TRUNC_F32_U16()
            R[ins.a].u64 = sem_trunc_f32_u16(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_U32:
            at_OP_TRUNC_F32_U32()
            R[ins.a].u64 = sem_trunc_f32_u32(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32_U64:
            at_OP_TRUNC_F32_U64()
            R[ins.a].u64 = sem_trunc_f32_u64(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_I8:
            at_OP_TRUNC_F64_I8()
            R[ins.a].i64 = sem_trunc_f64_i8(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_I16:
            at_OP_TRUNC_F64_I16()
            R[ins.a].i64 = sem_trunc_f64_i16(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_I32:
            at_OP_TRUNC_F64_I32()
            R[ins.a].i64 = sem_trunc_f64_i32(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_I64:
            at_OP_TRUNC_F64_I64()
            R[ins.a].i64 = sem_trunc_f64_i64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_U8:
            at_OP_TRUNC_F64_U8()
            R[ins.a].u64 = sem_trunc_f64_u8(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_U16:
            at_OP_TRUNC_F64_U16()
            R[ins.a].u64 = sem_trunc_f64_u16(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_U32:
            at_OP_TRUNC_F64_U32()
            R[ins.a].u64 = sem_trunc_f64_u32(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64_U64:
            at_OP_TRUNC_F64_U64()
            R[ins.a].u64 = sem_trunc_f64_u64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_WIDEN_F32_F64:
            at_OP_WIDEN_F32_F64()
            R[ins.a].f64 = sem_widen_f32_f64(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_NARROW_F64_F32:
            at_OP_NARROW_F64_F32()
            R[ins.a].u64 = f32_word(sem_narrow_f64_f32(R[ins.b].f64))
            ins += 1
            go_on()
        elif op == OP_WIDEN_F16_F32:
            at_OP_WIDEN_F16_F32()
            R[ins.a].u64 = f32_word(sem_widen_f16_f32(R[ins.b].u16))
            ins += 1
            go_on()
        elif op == OP_NARROW_F32_F16:
            at_OP_NARROW_F32_F16()
            R[ins.a].u64 = sem_narrow_f32_f16(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_BITS_OF_F32:
            at_OP_BITS_OF_F32()
            R[ins.a].u64 = sem_bits_of_f32(R[ins.b].f32)
            ins += 1
            go_on()
        elif op == OP_BITS_OF_F64:
            at_OP_BITS_OF_F64()
            R[ins.a].u64 = sem_bits_of_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_FLOAT_FROM_BITS_F32:
            at_OP_FLOAT_FROM_BITS_F32()
            R[ins.a].u64 = f32_word(sem_float_from_bits_f32(R[ins.b].u32))
            ins += 1
            go_on()
        elif op == OP_FLOAT_FROM_BITS_F64:
            at_OP_FLOAT_FROM_BITS_F64()
            R[ins.a].f64 = sem_float_from_bits_f64(R[ins.b].u64)
            ins += 1
            go_on()
        elif op == OP_SQRT_F32:
            at_OP_SQRT_F32()
            R[ins.a].u64 = f32_word(sem_sqrt_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_SQRT_F64:
            at_OP_SQRT_F64()
            R[ins.a].f64 = sem_sqrt_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_FLOOR_F32:
            at_OP_FLOOR_F32()
            R[ins.a].u64 = f32_word(sem_floor_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_FLOOR_F64:
            at_OP_FLOOR_F64()
            R[ins.a].f64 = sem_floor_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_CEIL_F32:
            at_OP_CEIL_F32()
            R[ins.a].u64 = f32_word(sem_ceil_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_CEIL_F64:
            at_OP_CEIL_F64()
            R[ins.a].f64 = sem_ceil_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TRUNC_F32:
            at_OP_TRUNC_F32()
            R[ins.a].u64 = f32_word(sem_trunc_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_TRUNC_F64:
            at_OP_TRUNC_F64()
            R[ins.a].f64 = sem_trunc_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ROUND_F32:
            at_OP_ROUND_F32()
            R[ins.a].u64 = f32_word(sem_round_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ROUND_F64:
            at_OP_ROUND_F64()
            R[ins.a].f64 = sem_round_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_FMA_F32:
            at_OP_FMA_F32()
            R[ins.a].u64 = f32_word(sem_fma_f32(R[ins.b].f32, R[ins.c].f32, R[ins[1].a].f32))
            ins += 2
            go_on()
        elif op == OP_FMA_F64:
            at_OP_FMA_F64()
            R[ins.a].f64 = sem_fma_f64(R[ins.b].f64, R[ins.c].f64, R[ins[1].a].f64)
            ins += 2
            go_on()
        elif op == OP_COPYSIGN_F32:
            at_OP_COPYSIGN_F32()
            R[ins.a].u64 = f32_word(sem_copysign_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_COPYSIGN_F64:
            at_OP_COPYSIGN_F64()
            R[ins.a].f64 = sem_copysign_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_EXP_F32:
            at_OP_EXP_F32()
            R[ins.a].u64 = f32_word(sem_exp_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_EXP_F64:
            at_OP_EXP_F64()
            R[ins.a].f64 = sem_exp_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_EXP2_F32:
            at_OP_EXP2_F32()
            R[ins.a].u64 = f32_word(sem_exp2_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_EXP2_F64:
            at_OP_EXP2_F64()
            R[ins.a].f64 = sem_exp2_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_EXPM1_F32:
            at_OP_EXPM1_F32()
            R[ins.a].u64 = f32_word(sem_expm1_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_EXPM1_F64:
            at_OP_EXPM1_F64()
            R[ins.a].f64 = sem_expm1_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_LOG_F32:
            at_OP_LOG_F32()
            R[ins.a].u64 = f32_word(sem_log_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_LOG_F64:
            at_OP_LOG_F64()
            R[ins.a].f64 = sem_log_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_LOG2_F32:
            at_OP_LOG2_F32()
            R[ins.a].u64 = f32_word(sem_log2_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_LOG2_F64:
            at_OP_LOG2_F64()
            R[ins.a].f64 = sem_log2_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_LOG10_F32:
            at_OP_LOG10_F32()
            R[ins.a].u64 = f32_word(sem_log10_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_LOG10_F64:
            at_OP_LOG10_F64()
            R[ins.a].f64 = sem_log10_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_LOG1P_F32:
            at_OP_LOG1P_F32()
            R[ins.a].u64 = f32_word(sem_log1p_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_LOG1P_F64:
            at_OP_LOG1P_F64()
            R[ins.a].f64 = sem_log1p_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_SIN_F32:
            at_OP_SIN_F32()
            R[ins.a].u64 = f32_word(sem_sin_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_SIN_F64:
            at_OP_SIN_F64()
            R[ins.a].f64 = sem_sin_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_COS_F32:
            at_OP_COS_F32()
            R[ins.a].u64 = f32_word(sem_cos_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_COS_F64:
            at_OP_COS_F64()
            R[ins.a].f64 = sem_cos_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TAN_F32:
            at_OP_TAN_F32()
            R[ins.a].u64 = f32_word(sem_tan_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_TAN_F64:
            at_OP_TAN_F64()
            R[ins.a].f64 = sem_tan_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ASIN_F32:
            at_OP_ASIN_F32()
            R[ins.a].u64 = f32_word(sem_asin_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ASIN_F64:
            at_OP_ASIN_F64()
            R[ins.a].f64 = sem_asin_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ACOS_F32:
            at_OP_ACOS_F32()
            R[ins.a].u64 = f32_word(sem_acos_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ACOS_F64:
            at_OP_ACOS_F64()
            R[ins.a].f64 = sem_acos_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ATAN_F32:
            at_OP_ATAN_F32()
            R[ins.a].u64 = f32_word(sem_atan_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ATAN_F64:
            at_OP_ATAN_F64()
            R[ins.a].f64 = sem_atan_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_SINH_F32:
            at_OP_SINH_F32()
            R[ins.a].u64 = f32_word(sem_sinh_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_SINH_F64:
            at_OP_SINH_F64()
            R[ins.a].f64 = sem_sinh_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_COSH_F32:
            at_OP_COSH_F32()
            R[ins.a].u64 = f32_word(sem_cosh_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_COSH_F64:
            at_OP_COSH_F64()
            R[ins.a].f64 = sem_cosh_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_TANH_F32:
            at_OP_TANH_F32()
            R[ins.a].u64 = f32_word(sem_tanh_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_TANH_F64:
            at_OP_TANH_F64()
            R[ins.a].f64 = sem_tanh_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ASINH_F32:
            at_OP_ASINH_F32()
            R[ins.a].u64 = f32_word(sem_asinh_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ASINH_F64:
            at_OP_ASINH_F64()
            R[ins.a].f64 = sem_asinh_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ACOSH_F32:
            at_OP_ACOSH_F32()
            R[ins.a].u64 = f32_word(sem_acosh_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ACOSH_F64:
            at_OP_ACOSH_F64()
            R[ins.a].f64 = sem_acosh_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ATANH_F32:
            at_OP_ATANH_F32()
            R[ins.a].u64 = f32_word(sem_atanh_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ATANH_F64:
            at_OP_ATANH_F64()
            R[ins.a].f64 = sem_atanh_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_CBRT_F32:
            at_OP_CBRT_F32()
            R[ins.a].u64 = f32_word(sem_cbrt_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_CBRT_F64:
            at_OP_CBRT_F64()
            R[ins.a].f64 = sem_cbrt_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ERF_F32:
            at_OP_ERF_F32()
            R[ins.a].u64 = f32_word(sem_erf_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ERF_F64:
            at_OP_ERF_F64()
            R[ins.a].f64 = sem_erf_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_ERFC_F32:
            at_OP_ERFC_F32()
            R[ins.a].u64 = f32_word(sem_erfc_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_ERFC_F64:
            at_OP_ERFC_F64()
            R[ins.a].f64 = sem_erfc_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_GAMMA_F32:
            at_OP_GAMMA_F32()
            R[ins.a].u64 = f32_word(sem_gamma_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_GAMMA_F64:
            at_OP_GAMMA_F64()
            R[ins.a].f64 = sem_gamma_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_LGAMMA_F32:
            at_OP_LGAMMA_F32()
            R[ins.a].u64 = f32_word(sem_lgamma_f32(R[ins.b].f32))
            ins += 1
            go_on()
        elif op == OP_LGAMMA_F64:
            at_OP_LGAMMA_F64()
            R[ins.a].f64 = sem_lgamma_f64(R[ins.b].f64)
            ins += 1
            go_on()
        elif op == OP_POW_F32:
            at_OP_POW_F32()
            R[ins.a].u64 = f32_word(sem_pow_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_POW_F64:
            at_OP_POW_F64()
            R[ins.a].f64 = sem_pow_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_ATAN2_F32:
            at_OP_ATAN2_F32()
            R[ins.a].u64 = f32_word(sem_atan2_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_ATAN2_F64:
            at_OP_ATAN2_F64()
            R[ins.a].f64 = sem_atan2_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_HYPOT_F32:
            at_OP_HYPOT_F32()
            R[ins.a].u64 = f32_word(sem_hypot_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
            go_on()
        elif op == OP_HYPOT_F64:
            at_OP_HYPOT_F64()
            R[ins.a].f64 = sem_hypot_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
            go_on()
        elif op == OP_ROUND_DIGITS_F32:
            at_OP_ROUND_DIGITS_F32()
            R[ins.a].u64 = f32_word(sem_round_digits_f32(R[ins.b].f32, R[ins.c].i64))
            ins += 1
            go_on()
        elif op == OP_ROUND_DIGITS_F64:
            at_OP_ROUND_DIGITS_F64()
            R[ins.a].f64 = sem_round_digits_f64(R[ins.b].f64, R[ins.c].i64)
            ins += 1
            go_on()
        elif op == OP_CONST_I8:
            at_OP_CONST_I8()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_I16:
            at_OP_CONST_I16()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_I32:
            at_OP_CONST_I32()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_I64:
            at_OP_CONST_I64()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_U8:
            at_OP_CONST_U8()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_U16:
            at_OP_CONST_U16()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_U32:
            at_OP_CONST_U32()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_U64:
            at_OP_CONST_U64()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_F32:
            at_OP_CONST_F32()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_F64:
            at_OP_CONST_F64()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_BOOL:
            at_OP_CONST_BOOL()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_F16:
            at_OP_CONST_F16()
            R[ins.a].i64 = ins.wide
            ins += 1
            go_on()
        elif op == OP_CONST_STRING:
            at_OP_CONST_STRING()
            fault = rt_const_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_MOVE:
            at_OP_MOVE()
            copy_slots(R + ins.a, R + ins.b, ins.c)
            ins += 1
            go_on()
        elif op == OP_MOVE_SLOT:
            at_OP_MOVE_SLOT()
            R[ins.a] = R[ins.b]
            ins += 1
            go_on()
        elif op == OP_BORROW:
            at_OP_BORROW()
            copy_slots(R + ins.a, R + ins.b, vm.types[ins.c].slots)
            ins += 1
            go_on()
        elif op == OP_COPY:
            at_OP_COPY()
            fault = rt_copy(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_BLANK:
            at_OP_BLANK()
            fault = rt_blank(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_DROP:
            at_OP_DROP()
            fault = rt_drop(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_JUMP:
            at_OP_JUMP()
            ins += ins.a
            go_on()
        elif op == OP_JUMP_IF:
            at_OP_JUMP_IF()
            if R[ins.a].i64 != 0:
                ins += ins.b
            else:
                ins += 1
            go_on()
        elif op == OP_JUMP_UNLESS:
            at_OP_JUMP_UNLESS()
            if R[ins.a].i64 == 0:
                ins += ins.b
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP:
            at_OP_LOOP()
            ins[1].wide -= 1
            if unlikely((ins[1].wide | vm.poll) < 0):
                fault = poll_slow(vm, R, ins)
                if fault:
                    break
            ins += ins.a
            go_on()
        elif op == OP_LOOP_IF:
            at_OP_LOOP_IF()
            if R[ins.a].i64 != 0:
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.b
            else:
                ins += 2
            go_on()
        elif op == OP_LOOP_UNLESS:
            at_OP_LOOP_UNLESS()
            if R[ins.a].i64 == 0:
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.b
            else:
                ins += 2
            go_on()
        elif op == OP_FOR_I64:
            at_OP_FOR_I64()
            number = <int64_t>(R[ins.a].u64 + 1)
            R[ins.a].i64 = number
            if number < R[ins.b].i64:
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_FOR_STEP_I64:
            at_OP_FOR_STEP_I64()
            number = R[ins.a].i64
            if number > 0:
                R[ins.a].i64 = number - 1
                R[ins.b].u64 += R[ins.c].u64
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_I8:
            at_OP_EACH_I8()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i8(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_I16:
            at_OP_EACH_I16()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i16(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_I32:
            at_OP_EACH_I32()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i32(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_I64:
            at_OP_EACH_I64()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i64(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_U8:
            at_OP_EACH_U8()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u8(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_U16:
            at_OP_EACH_U16()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u16(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_U32:
            at_OP_EACH_U32()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u32(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_U64:
            at_OP_EACH_U64()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u64(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_F32:
            at_OP_EACH_F32()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_f32(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_F64:
            at_OP_EACH_F64()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_f64(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_BOOL:
            at_OP_EACH_BOOL()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_bool(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_EACH_F16:
            at_OP_EACH_F16()
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_f16(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
            go_on()
        elif op == OP_CALL:
            at_OP_CALL()
            callee = <Ins*>ins.pointer
            R[ins.a].u64 = linkage(ins)
            R += ins.a + 1
            (callee - 1).wide -= 1
            if unlikely((callee - 1).wide < 0) or unlikely(R + (callee - 1).a > vm.limit):
                fault = enter_slow(vm, R, callee)
                if fault == RETURNED:
                    fault = 0
                    link = (R - 1).u64
                    R -= linked_slots(link)
                    callee = linked_call(link) + 1
                elif fault:
                    ins = callee - 1
                    break
            ins = callee
            go_on()
        elif op == OP_RETURN:
            at_OP_RETURN()
            link = (R - 1).u64
            if unlikely(link == 0):
                break
            R -= linked_slots(link)
            ins = linked_call(link) + 1
            go_on()
        elif op == OP_RETURN_SLOT:
            at_OP_RETURN_SLOT()
            R[0] = R[ins.a]
            link = (R - 1).u64
            if unlikely(link == 0):
                break
            R -= linked_slots(link)
            ins = linked_call(link) + 1
            go_on()
        elif op == OP_FAIL:
            at_OP_FAIL()
            fault = rt_fail(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_ABORT:
            at_OP_ABORT()
            fault = rt_abort(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_EXIT:
            at_OP_EXIT()
            fault = rt_exit(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_CHECK_STEP:
            at_OP_CHECK_STEP()
            fault = rt_check_step(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_RANGE_LENGTH:
            at_OP_RANGE_LENGTH()
            fault = rt_range_length(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_CHECK_LENGTHS:
            at_OP_CHECK_LENGTHS()
            fault = rt_check_lengths(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_CHECK_INDEX:
            at_OP_CHECK_INDEX()
            fault = rt_check_index(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_RESERVE:
            at_OP_RESERVE()
            fault = rt_reserve(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_EXPECT:
            at_OP_EXPECT()
            fault = rt_expect(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_ZEROS:
            at_OP_ZEROS()
            fault = rt_zeros(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_I8:
            at_OP_FILL_I8()
            fault = rt_fill_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_I16:
            at_OP_FILL_I16()
            fault = rt_fill_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_I32:
            at_OP_FILL_I32()
            fault = rt_fill_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_I64:
            at_OP_FILL_I64()
            fault = rt_fill_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_U8:
            at_OP_FILL_U8()
            fault = rt_fill_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_U16:
            at_OP_FILL_U16()
            fault = rt_fill_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_U32:
            at_OP_FILL_U32()
            fault = rt_fill_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_U64:
            at_OP_FILL_U64()
            fault = rt_fill_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_F32:
            at_OP_FILL_F32()
            fault = rt_fill_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_F64:
            at_OP_FILL_F64()
            fault = rt_fill_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_BOOL:
            at_OP_FILL_BOOL()
            fault = rt_fill_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FILL_F16:
            at_OP_FILL_F16()
            fault = rt_fill_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_I8:
            at_OP_APPEND_I8()
            fault = rt_append_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_I16:
            at_OP_APPEND_I16()
            fault = rt_append_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_I32:
            at_OP_APPEND_I32()
            fault = rt_append_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_I64:
            at_OP_APPEND_I64()
            fault = rt_append_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_U8:
            at_OP_APPEND_U8()
            fault = rt_append_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_U16:
            at_OP_APPEND_U16()
            fault = rt_append_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_U32:
            at_OP_APPEND_U32()
            fault = rt_append_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_U64:
            at_OP_APPEND_U64()
            fault = rt_append_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_F32:
            at_OP_APPEND_F32()
            fault = rt_append_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_F64:
            at_OP_APPEND_F64()
            fault = rt_append_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_BOOL:
            at_OP_APPEND_BOOL()
            fault = rt_append_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_F16:
            at_OP_APPEND_F16()
            fault = rt_append_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_VALUE:
            at_OP_APPEND_VALUE()
            fault = rt_append_value(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_I8:
            at_OP_LOAD_I8()
            fault = rt_load_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_I16:
            at_OP_LOAD_I16()
            fault = rt_load_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_I32:
            at_OP_LOAD_I32()
            fault = rt_load_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_I64:
            at_OP_LOAD_I64()
            fault = rt_load_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_U8:
            at_OP_LOAD_U8()
            fault = rt_load_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_U16:
            at_OP_LOAD_U16()
            fault = rt_load_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_U32:
            at_OP_LOAD_U32()
            fault = rt_load_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_U64:
            at_OP_LOAD_U64()
            fault = rt_load_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_F32:
            at_OP_LOAD_F32()
            fault = rt_load_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_F64:
            at_OP_LOAD_F64()
            fault = rt_load_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_BOOL:
            at_OP_LOAD_BOOL()
            fault = rt_load_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOAD_F16:
            at_OP_LOAD_F16()
            fault = rt_load_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_I8:
            at_OP_STORE_I8()
            fault = rt_store_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_I16:
            at_OP_STORE_I16()
            fault = rt_store_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_I32:
            at_OP_STORE_I32()
            fault = rt_store_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_I64:
            at_OP_STORE_I64()
            fault = rt_store_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_U8:
            at_OP_STORE_U8()
            fault = rt_store_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_U16:
            at_OP_STORE_U16()
            fault = rt_store_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_U32:
            at_OP_STORE_U32()
            fault = rt_store_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_U64:
            at_OP_STORE_U64()
            fault = rt_store_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_F32:
            at_OP_STORE_F32()
            fault = rt_store_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_F64:
            at_OP_STORE_F64()
            fault = rt_store_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_BOOL:
            at_OP_STORE_BOOL()
            fault = rt_store_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STORE_F16:
            at_OP_STORE_F16()
            fault = rt_store_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FETCH:
            at_OP_FETCH()
            fault = rt_fetch(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_TAKE:
            at_OP_TAKE()
            fault = rt_take(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PUT:
            at_OP_PUT()
            fault = rt_put(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POP:
            at_OP_POP()
            fault = rt_pop(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_INSERT:
            at_OP_INSERT()
            fault = rt_insert(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_CLEAR:
            at_OP_CLEAR()
            fault = rt_clear(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_TRUNCATE:
            at_OP_TRUNCATE()
            fault = rt_truncate(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_EXTEND:
            at_OP_EXTEND()
            fault = rt_extend(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_REVERSE:
            at_OP_REVERSE()
            fault = rt_reverse(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_SORT:
            at_OP_SORT()
            fault = rt_sort(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_SWAP:
            at_OP_SWAP()
            fault = rt_swap(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_VIEW:
            at_OP_VIEW()
            fault = rt_view(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LIST_EQUAL:
            at_OP_LIST_EQUAL()
            fault = rt_list_equal(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_CONCAT:
            at_OP_CONCAT()
            fault = rt_concat(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_STRING:
            at_OP_APPEND_STRING()
            fault = rt_append_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_I8:
            at_OP_APPEND_TEXT_I8()
            fault = rt_append_text_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_I16:
            at_OP_APPEND_TEXT_I16()
            fault = rt_append_text_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_I32:
            at_OP_APPEND_TEXT_I32()
            fault = rt_append_text_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_I64:
            at_OP_APPEND_TEXT_I64()
            fault = rt_append_text_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_U8:
            at_OP_APPEND_TEXT_U8()
            fault = rt_append_text_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_U16:
            at_OP_APPEND_TEXT_U16()
            fault = rt_append_text_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_U32:
            at_OP_APPEND_TEXT_U32()
            fault = rt_append_text_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_U64:
            at_OP_APPEND_TEXT_U64()
            fault = rt_append_text_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_F32:
            at_OP_APPEND_TEXT_F32()
            fault = rt_append_text_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_F64:
            at_OP_APPEND_TEXT_F64()
            fault = rt_append_text_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_BOOL:
            at_OP_APPEND_TEXT_BOOL()
            fault = rt_append_text_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_TEXT_F16:
            at_OP_APPEND_TEXT_F16()
            fault = rt_append_text_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_FORMAT_I64:
            at_OP_APPEND_FORMAT_I64()
            fault = rt_append_format_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_FORMAT_U64:
            at_OP_APPEND_FORMAT_U64()
            fault = rt_append_format_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_FORMAT_F64:
            at_OP_APPEND_FORMAT_F64()
            fault = rt_append_format_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_FORMAT_BOOL:
            at_OP_APPEND_FORMAT_BOOL()
            fault = rt_append_format_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_FORMAT_STRING:
            at_OP_APPEND_FORMAT_STRING()
            fault = rt_append_format_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_APPEND_QUOTED:
            at_OP_APPEND_QUOTED()
            fault = rt_append_quoted(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_COMPARE_STRINGS:
            at_OP_COMPARE_STRINGS()
            fault = rt_compare_strings(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STRING_EQUAL:
            at_OP_STRING_EQUAL()
            fault = rt_string_equal(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STRING_SLICE:
            at_OP_STRING_SLICE()
            fault = rt_string_slice(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_STRING_STEP:
            at_OP_STRING_STEP()
            fault = rt_string_step(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_STRING_AT:
            at_OP_STRING_AT()
            fault = rt_string_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STRING_BYTES:
            at_OP_STRING_BYTES()
            fault = rt_string_bytes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STRING_FROM_BYTES:
            at_OP_STRING_FROM_BYTES()
            fault = rt_string_from_bytes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_NEXT_CHARACTER:
            at_OP_NEXT_CHARACTER()
            fault = rt_next_character(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STRING_REPEAT:
            at_OP_STRING_REPEAT()
            fault = rt_string_repeat(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FIND:
            at_OP_FIND()
            fault = rt_find(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_RFIND:
            at_OP_RFIND()
            fault = rt_rfind(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STRING_COUNT:
            at_OP_STRING_COUNT()
            fault = rt_string_count(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_STARTS_WITH:
            at_OP_STARTS_WITH()
            fault = rt_starts_with(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_ENDS_WITH:
            at_OP_ENDS_WITH()
            fault = rt_ends_with(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_REPLACE:
            at_OP_REPLACE()
            fault = rt_replace(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_STRIP:
            at_OP_STRIP()
            fault = rt_strip(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_SPLIT:
            at_OP_SPLIT()
            fault = rt_split(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_SPLIT_SPACE:
            at_OP_SPLIT_SPACE()
            fault = rt_split_space(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_SPLIT_LINES:
            at_OP_SPLIT_LINES()
            fault = rt_split_lines(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_JOIN:
            at_OP_JOIN()
            fault = rt_join(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_UPPER:
            at_OP_UPPER()
            fault = rt_upper(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LOWER:
            at_OP_LOWER()
            fault = rt_lower(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_JUSTIFY:
            at_OP_JUSTIFY()
            fault = rt_justify(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_STRING_CLASS:
            at_OP_STRING_CLASS()
            fault = rt_string_class(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_COUNT_CHARACTERS:
            at_OP_COUNT_CHARACTERS()
            fault = rt_count_characters(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_ORD:
            at_OP_ORD()
            fault = rt_ord(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_CHR:
            at_OP_CHR()
            fault = rt_chr(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PARSE_INT:
            at_OP_PARSE_INT()
            fault = rt_parse_int(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PARSE_FLOAT:
            at_OP_PARSE_FLOAT()
            fault = rt_parse_float(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_TO_BASE:
            at_OP_TO_BASE()
            fault = rt_to_base(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_STRING:
            at_OP_WRITE_STRING()
            fault = rt_write_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_I8:
            at_OP_WRITE_I8()
            fault = rt_write_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_I16:
            at_OP_WRITE_I16()
            fault = rt_write_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_I32:
            at_OP_WRITE_I32()
            fault = rt_write_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_I64:
            at_OP_WRITE_I64()
            fault = rt_write_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_U8:
            at_OP_WRITE_U8()
            fault = rt_write_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_U16:
            at_OP_WRITE_U16()
            fault = rt_write_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_U32:
            at_OP_WRITE_U32()
            fault = rt_write_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_U64:
            at_OP_WRITE_U64()
            fault = rt_write_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_F32:
            at_OP_WRITE_F32()
            fault = rt_write_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_F64:
            at_OP_WRITE_F64()
            fault = rt_write_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_BOOL:
            at_OP_WRITE_BOOL()
            fault = rt_write_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_F16:
            at_OP_WRITE_F16()
            fault = rt_write_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_WRITE_CONSTANT:
            at_OP_WRITE_CONSTANT()
            fault = rt_write_constant(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FLUSH:
            at_OP_FLUSH()
            fault = rt_flush(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_READ_LINE:
            at_OP_READ_LINE()
            fault = rt_read_line(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_CLOCK:
            at_OP_CLOCK()
            fault = rt_clock(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_SLEEP:
            at_OP_SLEEP()
            fault = rt_sleep(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_ARGUMENTS:
            at_OP_ARGUMENTS()
            fault = rt_arguments(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PROCESSORS:
            at_OP_PROCESSORS()
            fault = rt_processors(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_RANDOM_SEED:
            at_OP_RANDOM_SEED()
            fault = rt_random_seed(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_RANDOM_BITS:
            at_OP_RANDOM_BITS()
            fault = rt_random_bits(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_RANDOM_FLOAT:
            at_OP_RANDOM_FLOAT()
            fault = rt_random_float(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LANES_1:
            at_OP_LANES_1()
            fault = rt_lanes_1(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANES_2:
            at_OP_LANES_2()
            fault = rt_lanes_2(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANES_CHECKED_2:
            at_OP_LANES_CHECKED_2()
            fault = rt_lanes_checked_2(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANES_3:
            at_OP_LANES_3()
            fault = rt_lanes_3(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANES_REDUCE:
            at_OP_LANES_REDUCE()
            fault = rt_lanes_reduce(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANES_SELECT:
            at_OP_LANES_SELECT()
            fault = rt_lanes_select(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANES_SHUFFLE:
            at_OP_LANES_SHUFFLE()
            fault = rt_lanes_shuffle(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_SPLAT:
            at_OP_SPLAT()
            fault = rt_splat(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_LANE:
            at_OP_LANE()
            fault = rt_lane(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LANE_AT:
            at_OP_LANE_AT()
            fault = rt_lane_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_SET_LANE:
            at_OP_SET_LANE()
            fault = rt_set_lane(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_SET_LANE_AT:
            at_OP_SET_LANE_AT()
            fault = rt_set_lane_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LOAD_LANES:
            at_OP_LOAD_LANES()
            fault = rt_load_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_STORE_LANES:
            at_OP_STORE_LANES()
            fault = rt_store_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_ALLOC:
            at_OP_ALLOC()
            fault = rt_alloc(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_FREE:
            at_OP_FREE()
            fault = rt_free(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PEEK_I8:
            at_OP_PEEK_I8()
            fault = rt_peek_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_I16:
            at_OP_PEEK_I16()
            fault = rt_peek_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_I32:
            at_OP_PEEK_I32()
            fault = rt_peek_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_I64:
            at_OP_PEEK_I64()
            fault = rt_peek_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_U8:
            at_OP_PEEK_U8()
            fault = rt_peek_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_U16:
            at_OP_PEEK_U16()
            fault = rt_peek_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_U32:
            at_OP_PEEK_U32()
            fault = rt_peek_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_U64:
            at_OP_PEEK_U64()
            fault = rt_peek_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_F32:
            at_OP_PEEK_F32()
            fault = rt_peek_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_F64:
            at_OP_PEEK_F64()
            fault = rt_peek_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_BOOL:
            at_OP_PEEK_BOOL()
            fault = rt_peek_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_F16:
            at_OP_PEEK_F16()
            fault = rt_peek_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_I8:
            at_OP_POKE_I8()
            fault = rt_poke_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_I16:
            at_OP_POKE_I16()
            fault = rt_poke_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_I32:
            at_OP_POKE_I32()
            fault = rt_poke_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_I64:
            at_OP_POKE_I64()
            fault = rt_poke_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_U8:
            at_OP_POKE_U8()
            fault = rt_poke_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_U16:
            at_OP_POKE_U16()
            fault = rt_poke_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_U32:
            at_OP_POKE_U32()
            fault = rt_poke_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_U64:
            at_OP_POKE_U64()
            fault = rt_poke_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_F32:
            at_OP_POKE_F32()
            fault = rt_poke_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_F64:
            at_OP_POKE_F64()
            fault = rt_poke_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_BOOL:
            at_OP_POKE_BOOL()
            fault = rt_poke_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_F16:
            at_OP_POKE_F16()
            fault = rt_poke_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PEEK_LANES:
            at_OP_PEEK_LANES()
            fault = rt_peek_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_POKE_LANES:
            at_OP_POKE_LANES()
            fault = rt_poke_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_READ_AT:
            at_OP_READ_AT()
            fault = rt_read_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_TAKE_AT:
            at_OP_TAKE_AT()
            fault = rt_take_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PUT_AT:
            at_OP_PUT_AT()
            fault = rt_put_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_LEND_AT:
            at_OP_LEND_AT()
            fault = rt_lend_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_GIVE_AT:
            at_OP_GIVE_AT()
            fault = rt_give_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_COPY_AT:
            at_OP_COPY_AT()
            fault = rt_copy_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_FILL_AT:
            at_OP_FILL_AT()
            fault = rt_fill_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_COMPARE_AT:
            at_OP_COMPARE_AT()
            fault = rt_compare_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PYTHON:
            at_OP_PYTHON()
            fault = rt_python(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PYTHON_NAMED:
            at_OP_PYTHON_NAMED()
            fault = rt_python_named(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
            go_on()
        elif op == OP_PYTHON_FROM_I64:
            at_OP_PYTHON_FROM_I64()
            fault = rt_python_from_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_FROM_U64:
            at_OP_PYTHON_FROM_U64()
            fault = rt_python_from_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_FROM_F64:
            at_OP_PYTHON_FROM_F64()
            fault = rt_python_from_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_FROM_BOOL:
            at_OP_PYTHON_FROM_BOOL()
            fault = rt_python_from_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_TO_I64:
            at_OP_PYTHON_TO_I64()
            fault = rt_python_to_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_TO_F64:
            at_OP_PYTHON_TO_F64()
            fault = rt_python_to_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_TO_BOOL:
            at_OP_PYTHON_TO_BOOL()
            fault = rt_python_to_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_TEXT:
            at_OP_PYTHON_TEXT()
            fault = rt_python_text(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_ERROR:
            at_OP_PYTHON_ERROR()
            fault = rt_python_error(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_FAILED:
            at_OP_PYTHON_FAILED()
            fault = rt_python_failed(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_SHARE:
            at_OP_PYTHON_SHARE()
            fault = rt_python_share(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_RELEASE:
            at_OP_PYTHON_RELEASE()
            fault = rt_python_release(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_PYTHON_MEMORY:
            at_OP_PYTHON_MEMORY()
            fault = rt_python_memory(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
            go_on()
        elif op == OP_JUMP_EQ_BITS:
            at_OP_JUMP_EQ_BITS()
            if sem_eq_bits(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_EQ_BITS:
            at_OP_LOOP_EQ_BITS()
            if sem_eq_bits(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_EQ_F32:
            at_OP_JUMP_EQ_F32()
            if sem_eq_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_EQ_F32:
            at_OP_LOOP_EQ_F32()
            if sem_eq_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_EQ_F64:
            at_OP_JUMP_EQ_F64()
            if sem_eq_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_EQ_F64:
            at_OP_LOOP_EQ_F64()
            if sem_eq_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NE_BITS:
            at_OP_JUMP_NE_BITS()
            if sem_ne_bits(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NE_BITS:
            at_OP_LOOP_NE_BITS()
            if sem_ne_bits(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NE_F32:
            at_OP_JUMP_NE_F32()
            if sem_ne_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NE_F32:
            at_OP_LOOP_NE_F32()
            if sem_ne_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NE_F64:
            at_OP_JUMP_NE_F64()
            if sem_ne_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NE_F64:
            at_OP_LOOP_NE_F64()
            if sem_ne_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LT_INT:
            at_OP_JUMP_LT_INT()
            if sem_lt_int(R[ins.a].i64, R[ins.b].i64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LT_INT:
            at_OP_LOOP_LT_INT()
            if sem_lt_int(R[ins.a].i64, R[ins.b].i64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LT_U64:
            at_OP_JUMP_LT_U64()
            if sem_lt_u64(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LT_U64:
            at_OP_LOOP_LT_U64()
            if sem_lt_u64(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LT_F32:
            at_OP_JUMP_LT_F32()
            if sem_lt_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LT_F32:
            at_OP_LOOP_LT_F32()
            if sem_lt_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LT_F64:
            at_OP_JUMP_LT_F64()
            if sem_lt_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LT_F64:
            at_OP_LOOP_LT_F64()
            if sem_lt_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LE_INT:
            at_OP_JUMP_LE_INT()
            if sem_le_int(R[ins.a].i64, R[ins.b].i64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LE_INT:
            at_OP_LOOP_LE_INT()
            if sem_le_int(R[ins.a].i64, R[ins.b].i64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LE_U64:
            at_OP_JUMP_LE_U64()
            if sem_le_u64(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LE_U64:
            at_OP_LOOP_LE_U64()
            if sem_le_u64(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LE_F32:
            at_OP_JUMP_LE_F32()
            if sem_le_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LE_F32:
            at_OP_LOOP_LE_F32()
            if sem_le_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LE_F64:
            at_OP_JUMP_LE_F64()
            if sem_le_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LE_F64:
            at_OP_LOOP_LE_F64()
            if sem_le_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_EQ_IMM_INT:
            at_OP_JUMP_EQ_IMM_INT()
            if sem_eq_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_EQ_IMM_INT:
            at_OP_LOOP_EQ_IMM_INT()
            if sem_eq_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NE_IMM_INT:
            at_OP_JUMP_NE_IMM_INT()
            if sem_ne_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NE_IMM_INT:
            at_OP_LOOP_NE_IMM_INT()
            if sem_ne_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LT_IMM_INT:
            at_OP_JUMP_LT_IMM_INT()
            if sem_lt_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LT_IMM_INT:
            at_OP_LOOP_LT_IMM_INT()
            if sem_lt_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_LE_IMM_INT:
            at_OP_JUMP_LE_IMM_INT()
            if sem_le_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_LE_IMM_INT:
            at_OP_LOOP_LE_IMM_INT()
            if sem_le_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_GT_IMM_INT:
            at_OP_JUMP_GT_IMM_INT()
            if sem_gt_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_GT_IMM_INT:
            at_OP_LOOP_GT_IMM_INT()
            if sem_gt_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_GE_IMM_INT:
            at_OP_JUMP_GE_IMM_INT()
            if sem_ge_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_GE_IMM_INT:
            at_OP_LOOP_GE_IMM_INT()
            if sem_ge_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NLT_F32:
            at_OP_JUMP_NLT_F32()
            if sem_nlt_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NLT_F32:
            at_OP_LOOP_NLT_F32()
            if sem_nlt_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NLT_F64:
            at_OP_JUMP_NLT_F64()
            if sem_nlt_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NLT_F64:
            at_OP_LOOP_NLT_F64()
            if sem_nlt_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NLE_F32:
            at_OP_JUMP_NLE_F32()
            if sem_nle_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NLE_F32:
            at_OP_LOOP_NLE_F32()
            if sem_nle_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        elif op == OP_JUMP_NLE_F64:
            at_OP_JUMP_NLE_F64()
            if sem_nle_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
            go_on()
        elif op == OP_LOOP_NLE_F64:
            at_OP_LOOP_NLE_F64()
            if sem_nle_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
            go_on()
        else:
            unreachable_opcode()
    vm.pc = ins
    vm.R = R
    return fault

cdef int run_counting(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    """The same, counting instructions and looking at the time for a profile."""
    cdef int op
    cdef int fault = 0
    cdef int64_t number
    cdef Ins* callee
    cdef uint64_t link
    cdef int8_t result_i8
    cdef int16_t result_i16
    cdef int32_t result_i32
    cdef int64_t result_i64
    cdef uint8_t result_u8
    cdef uint16_t result_u16
    cdef uint32_t result_u32
    cdef uint64_t result_u64
    cdef double result_f64
    while True:
        step(vm, ins)
        op = ins.op
        if op == OP_ADD_I8:
            R[ins.a].i64 = sem_add_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_ADD_I16:
            R[ins.a].i64 = sem_add_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_ADD_I32:
            R[ins.a].i64 = sem_add_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_ADD_I64:
            R[ins.a].i64 = sem_add_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_ADD_U8:
            R[ins.a].u64 = sem_add_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_ADD_U16:
            R[ins.a].u64 = sem_add_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_ADD_U32:
            R[ins.a].u64 = sem_add_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_ADD_U64:
            R[ins.a].u64 = sem_add_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_ADD_F32:
            R[ins.a].u64 = f32_word(sem_add_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_ADD_F64:
            R[ins.a].f64 = sem_add_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_SUB_I8:
            R[ins.a].i64 = sem_sub_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_SUB_I16:
            R[ins.a].i64 = sem_sub_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_SUB_I32:
            R[ins.a].i64 = sem_sub_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_SUB_I64:
            R[ins.a].i64 = sem_sub_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_SUB_U8:
            R[ins.a].u64 = sem_sub_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_SUB_U16:
            R[ins.a].u64 = sem_sub_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_SUB_U32:
            R[ins.a].u64 = sem_sub_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_SUB_U64:
            R[ins.a].u64 = sem_sub_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_SUB_F32:
            R[ins.a].u64 = f32_word(sem_sub_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_SUB_F64:
            R[ins.a].f64 = sem_sub_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_MUL_I8:
            R[ins.a].i64 = sem_mul_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_MUL_I16:
            R[ins.a].i64 = sem_mul_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_MUL_I32:
            R[ins.a].i64 = sem_mul_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_MUL_I64:
            R[ins.a].i64 = sem_mul_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_MUL_U8:
            R[ins.a].u64 = sem_mul_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_MUL_U16:
            R[ins.a].u64 = sem_mul_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_MUL_U32:
            R[ins.a].u64 = sem_mul_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_MUL_U64:
            R[ins.a].u64 = sem_mul_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_MUL_F32:
            R[ins.a].u64 = f32_word(sem_mul_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_MUL_F64:
            R[ins.a].f64 = sem_mul_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_ADD_IMM_I64:
            R[ins.a].i64 = sem_add_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_MUL_IMM_I64:
            R[ins.a].i64 = sem_mul_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_FLOORDIV_I8:
            fault = sem_floordiv_i8(R[ins.b].i8, R[ins.c].i8, &result_i8)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i8
            ins += 1
        elif op == OP_FLOORDIV_I16:
            fault = sem_floordiv_i16(R[ins.b].i16, R[ins.c].i16, &result_i16)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i16
            ins += 1
        elif op == OP_FLOORDIV_I32:
            fault = sem_floordiv_i32(R[ins.b].i32, R[ins.c].i32, &result_i32)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i32
            ins += 1
        elif op == OP_FLOORDIV_I64:
            fault = sem_floordiv_i64(R[ins.b].i64, R[ins.c].i64, &result_i64)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i64
            ins += 1
        elif op == OP_FLOORDIV_U8:
            fault = sem_floordiv_u8(R[ins.b].u8, R[ins.c].u8, &result_u8)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u8
            ins += 1
        elif op == OP_FLOORDIV_U16:
            fault = sem_floordiv_u16(R[ins.b].u16, R[ins.c].u16, &result_u16)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u16
            ins += 1
        elif op == OP_FLOORDIV_U32:
            fault = sem_floordiv_u32(R[ins.b].u32, R[ins.c].u32, &result_u32)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u32
            ins += 1
        elif op == OP_FLOORDIV_U64:
            fault = sem_floordiv_u64(R[ins.b].u64, R[ins.c].u64, &result_u64)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u64
            ins += 1
        elif op == OP_MOD_I8:
            fault = sem_mod_i8(R[ins.b].i8, R[ins.c].i8, &result_i8)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i8
            ins += 1
        elif op == OP_MOD_I16:
            fault = sem_mod_i16(R[ins.b].i16, R[ins.c].i16, &result_i16)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i16
            ins += 1
        elif op == OP_MOD_I32:
            fault = sem_mod_i32(R[ins.b].i32, R[ins.c].i32, &result_i32)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i32
            ins += 1
        elif op == OP_MOD_I64:
            fault = sem_mod_i64(R[ins.b].i64, R[ins.c].i64, &result_i64)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i64
            ins += 1
        elif op == OP_MOD_U8:
            fault = sem_mod_u8(R[ins.b].u8, R[ins.c].u8, &result_u8)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u8
            ins += 1
        elif op == OP_MOD_U16:
            fault = sem_mod_u16(R[ins.b].u16, R[ins.c].u16, &result_u16)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u16
            ins += 1
        elif op == OP_MOD_U32:
            fault = sem_mod_u32(R[ins.b].u32, R[ins.c].u32, &result_u32)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u32
            ins += 1
        elif op == OP_MOD_U64:
            fault = sem_mod_u64(R[ins.b].u64, R[ins.c].u64, &result_u64)
            if unlikely(fault):
                break
            R[ins.a].u64 = result_u64
            ins += 1
        elif op == OP_FLOORDIV_IMM_I64:
            R[ins.a].i64 = sem_floordiv_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_MOD_IMM_I64:
            R[ins.a].i64 = sem_mod_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_AND_IMM_I64:
            R[ins.a].i64 = sem_and_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_SHR_IMM_I64:
            R[ins.a].i64 = sem_shr_imm_i64(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_FLOORDIV_F32:
            R[ins.a].u64 = f32_word(sem_floordiv_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_FLOORDIV_F64:
            R[ins.a].f64 = sem_floordiv_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_MOD_F32:
            R[ins.a].u64 = f32_word(sem_mod_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_MOD_F64:
            R[ins.a].f64 = sem_mod_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_DIV_F32:
            R[ins.a].u64 = f32_word(sem_div_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_DIV_F64:
            R[ins.a].f64 = sem_div_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_DIVIDE_I64:
            fault = sem_divide_i64(R[ins.b].i64, R[ins.c].i64, &result_f64)
            if unlikely(fault):
                break
            R[ins.a].f64 = result_f64
            ins += 1
        elif op == OP_DIVIDE_U64:
            fault = sem_divide_u64(R[ins.b].u64, R[ins.c].u64, &result_f64)
            if unlikely(fault):
                break
            R[ins.a].f64 = result_f64
            ins += 1
        elif op == OP_POW_I8:
            fault = sem_pow_i8(R[ins.b].i8, R[ins.c].i8, &result_i8)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i8
            ins += 1
        elif op == OP_POW_I16:
            fault = sem_pow_i16(R[ins.b].i16, R[ins.c].i16, &result_i16)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i16
            ins += 1
        elif op == OP_POW_I32:
            fault = sem_pow_i32(R[ins.b].i32, R[ins.c].i32, &result_i32)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i32
            ins += 1
        elif op == OP_POW_I64:
            fault = sem_pow_i64(R[ins.b].i64, R[ins.c].i64, &result_i64)
            if unlikely(fault):
                break
            R[ins.a].i64 = result_i64
            ins += 1
        elif op == OP_POW_U8:
            R[ins.a].u64 = sem_pow_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_POW_U16:
            R[ins.a].u64 = sem_pow_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_POW_U32:
            R[ins.a].u64 = sem_pow_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_POW_U64:
            R[ins.a].u64 = sem_pow_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_NEG_I8:
            R[ins.a].i64 = sem_neg_i8(R[ins.b].i8)
            ins += 1
        elif op == OP_NEG_I16:
            R[ins.a].i64 = sem_neg_i16(R[ins.b].i16)
            ins += 1
        elif op == OP_NEG_I32:
            R[ins.a].i64 = sem_neg_i32(R[ins.b].i32)
            ins += 1
        elif op == OP_NEG_I64:
            R[ins.a].i64 = sem_neg_i64(R[ins.b].i64)
            ins += 1
        elif op == OP_NEG_U8:
            R[ins.a].u64 = sem_neg_u8(R[ins.b].u8)
            ins += 1
        elif op == OP_NEG_U16:
            R[ins.a].u64 = sem_neg_u16(R[ins.b].u16)
            ins += 1
        elif op == OP_NEG_U32:
            R[ins.a].u64 = sem_neg_u32(R[ins.b].u32)
            ins += 1
        elif op == OP_NEG_U64:
            R[ins.a].u64 = sem_neg_u64(R[ins.b].u64)
            ins += 1
        elif op == OP_NEG_F32:
            R[ins.a].u64 = f32_word(sem_neg_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_NEG_F64:
            R[ins.a].f64 = sem_neg_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ABS_I8:
            R[ins.a].i64 = sem_abs_i8(R[ins.b].i8)
            ins += 1
        elif op == OP_ABS_I16:
            R[ins.a].i64 = sem_abs_i16(R[ins.b].i16)
            ins += 1
        elif op == OP_ABS_I32:
            R[ins.a].i64 = sem_abs_i32(R[ins.b].i32)
            ins += 1
        elif op == OP_ABS_I64:
            R[ins.a].i64 = sem_abs_i64(R[ins.b].i64)
            ins += 1
        elif op == OP_ABS_F32:
            R[ins.a].u64 = f32_word(sem_abs_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ABS_F64:
            R[ins.a].f64 = sem_abs_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_MIN_I8:
            R[ins.a].i64 = sem_min_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_MIN_I16:
            R[ins.a].i64 = sem_min_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_MIN_I32:
            R[ins.a].i64 = sem_min_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_MIN_I64:
            R[ins.a].i64 = sem_min_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_MIN_U8:
            R[ins.a].u64 = sem_min_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_MIN_U16:
            R[ins.a].u64 = sem_min_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_MIN_U32:
            R[ins.a].u64 = sem_min_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_MIN_U64:
            R[ins.a].u64 = sem_min_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_MIN_F32:
            R[ins.a].u64 = f32_word(sem_min_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_MIN_F64:
            R[ins.a].f64 = sem_min_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_MAX_I8:
            R[ins.a].i64 = sem_max_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_MAX_I16:
            R[ins.a].i64 = sem_max_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_MAX_I32:
            R[ins.a].i64 = sem_max_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_MAX_I64:
            R[ins.a].i64 = sem_max_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_MAX_U8:
            R[ins.a].u64 = sem_max_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_MAX_U16:
            R[ins.a].u64 = sem_max_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_MAX_U32:
            R[ins.a].u64 = sem_max_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_MAX_U64:
            R[ins.a].u64 = sem_max_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_MAX_F32:
            R[ins.a].u64 = f32_word(sem_max_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_MAX_F64:
            R[ins.a].f64 = sem_max_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_AND_BITS:
            R[ins.a].u64 = sem_and_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_OR_BITS:
            R[ins.a].u64 = sem_or_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_XOR_BITS:
            R[ins.a].u64 = sem_xor_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_INVERT_I8:
            R[ins.a].i64 = sem_invert_i8(R[ins.b].i8)
            ins += 1
        elif op == OP_INVERT_I16:
            R[ins.a].i64 = sem_invert_i16(R[ins.b].i16)
            ins += 1
        elif op == OP_INVERT_I32:
            R[ins.a].i64 = sem_invert_i32(R[ins.b].i32)
            ins += 1
        elif op == OP_INVERT_I64:
            R[ins.a].i64 = sem_invert_i64(R[ins.b].i64)
            ins += 1
        elif op == OP_INVERT_U8:
            R[ins.a].u64 = sem_invert_u8(R[ins.b].u8)
            ins += 1
        elif op == OP_INVERT_U16:
            R[ins.a].u64 = sem_invert_u16(R[ins.b].u16)
            ins += 1
        elif op == OP_INVERT_U32:
            R[ins.a].u64 = sem_invert_u32(R[ins.b].u32)
            ins += 1
        elif op == OP_INVERT_U64:
            R[ins.a].u64 = sem_invert_u64(R[ins.b].u64)
            ins += 1
        elif op == OP_NOT:
            R[ins.a].u64 = sem_not(R[ins.b].u8)
            ins += 1
        elif op == OP_SHL_I8:
            R[ins.a].i64 = sem_shl_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_SHL_I16:
            R[ins.a].i64 = sem_shl_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_SHL_I32:
            R[ins.a].i64 = sem_shl_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_SHL_I64:
            R[ins.a].i64 = sem_shl_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_SHL_U8:
            R[ins.a].u64 = sem_shl_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_SHL_U16:
            R[ins.a].u64 = sem_shl_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_SHL_U32:
            R[ins.a].u64 = sem_shl_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_SHL_U64:
            R[ins.a].u64 = sem_shl_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_SHR_I8:
            R[ins.a].i64 = sem_shr_i8(R[ins.b].i8, R[ins.c].i8)
            ins += 1
        elif op == OP_SHR_I16:
            R[ins.a].i64 = sem_shr_i16(R[ins.b].i16, R[ins.c].i16)
            ins += 1
        elif op == OP_SHR_I32:
            R[ins.a].i64 = sem_shr_i32(R[ins.b].i32, R[ins.c].i32)
            ins += 1
        elif op == OP_SHR_I64:
            R[ins.a].i64 = sem_shr_i64(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_SHR_U8:
            R[ins.a].u64 = sem_shr_u8(R[ins.b].u8, R[ins.c].u8)
            ins += 1
        elif op == OP_SHR_U16:
            R[ins.a].u64 = sem_shr_u16(R[ins.b].u16, R[ins.c].u16)
            ins += 1
        elif op == OP_SHR_U32:
            R[ins.a].u64 = sem_shr_u32(R[ins.b].u32, R[ins.c].u32)
            ins += 1
        elif op == OP_SHR_U64:
            R[ins.a].u64 = sem_shr_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_POPULATION_COUNT:
            R[ins.a].i64 = sem_population_count(R[ins.b].u64)
            ins += 1
        elif op == OP_LEADING_ZEROS:
            R[ins.a].i64 = sem_leading_zeros(R[ins.b].u64)
            ins += 1
        elif op == OP_TRAILING_ZEROS:
            R[ins.a].i64 = sem_trailing_zeros(R[ins.b].u64)
            ins += 1
        elif op == OP_EQ_BITS:
            R[ins.a].u64 = sem_eq_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_EQ_F32:
            R[ins.a].u64 = sem_eq_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
        elif op == OP_EQ_F64:
            R[ins.a].u64 = sem_eq_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_NE_BITS:
            R[ins.a].u64 = sem_ne_bits(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_NE_F32:
            R[ins.a].u64 = sem_ne_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
        elif op == OP_NE_F64:
            R[ins.a].u64 = sem_ne_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_LT_INT:
            R[ins.a].u64 = sem_lt_int(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_LT_U64:
            R[ins.a].u64 = sem_lt_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_LT_F32:
            R[ins.a].u64 = sem_lt_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
        elif op == OP_LT_F64:
            R[ins.a].u64 = sem_lt_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_LE_INT:
            R[ins.a].u64 = sem_le_int(R[ins.b].i64, R[ins.c].i64)
            ins += 1
        elif op == OP_LE_U64:
            R[ins.a].u64 = sem_le_u64(R[ins.b].u64, R[ins.c].u64)
            ins += 1
        elif op == OP_LE_F32:
            R[ins.a].u64 = sem_le_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
        elif op == OP_LE_F64:
            R[ins.a].u64 = sem_le_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_EQ_IMM_INT:
            R[ins.a].u64 = sem_eq_imm_int(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_NE_IMM_INT:
            R[ins.a].u64 = sem_ne_imm_int(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_LT_IMM_INT:
            R[ins.a].u64 = sem_lt_imm_int(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_LE_IMM_INT:
            R[ins.a].u64 = sem_le_imm_int(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_GT_IMM_INT:
            R[ins.a].u64 = sem_gt_imm_int(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_GE_IMM_INT:
            R[ins.a].u64 = sem_ge_imm_int(R[ins.b].i64, ins.c)
            ins += 1
        elif op == OP_NLT_F32:
            R[ins.a].u64 = sem_nlt_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
        elif op == OP_NLT_F64:
            R[ins.a].u64 = sem_nlt_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_NLE_F32:
            R[ins.a].u64 = sem_nle_f32(R[ins.b].f32, R[ins.c].f32)
            ins += 1
        elif op == OP_NLE_F64:
            R[ins.a].u64 = sem_nle_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_WRAP_I8:
            R[ins.a].i64 = sem_wrap_i8(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_I16:
            R[ins.a].i64 = sem_wrap_i16(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_I32:
            R[ins.a].i64 = sem_wrap_i32(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_I64:
            R[ins.a].i64 = sem_wrap_i64(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_U8:
            R[ins.a].u64 = sem_wrap_u8(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_U16:
            R[ins.a].u64 = sem_wrap_u16(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_U32:
            R[ins.a].u64 = sem_wrap_u32(R[ins.b].u64)
            ins += 1
        elif op == OP_WRAP_U64:
            R[ins.a].u64 = sem_wrap_u64(R[ins.b].u64)
            ins += 1
        elif op == OP_TRUTH_INT:
            R[ins.a].u64 = sem_truth_int(R[ins.b].u64)
            ins += 1
        elif op == OP_FLOAT_INT_F32:
            R[ins.a].u64 = f32_word(sem_float_int_f32(R[ins.b].i64))
            ins += 1
        elif op == OP_FLOAT_INT_F64:
            R[ins.a].f64 = sem_float_int_f64(R[ins.b].i64)
            ins += 1
        elif op == OP_FLOAT_U64_F32:
            R[ins.a].u64 = f32_word(sem_float_u64_f32(R[ins.b].u64))
            ins += 1
        elif op == OP_FLOAT_U64_F64:
            R[ins.a].f64 = sem_float_u64_f64(R[ins.b].u64)
            ins += 1
        elif op == OP_TRUNC_F32_I8:
            R[ins.a].i64 = sem_trunc_f32_i8(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_I16:
            R[ins.a].i64 = sem_trunc_f32_i16(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_I32:
            R[ins.a].i64 = sem_trunc_f32_i32(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_I64:
            R[ins.a].i64 = sem_trunc_f32_i64(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_U8:
            R[ins.a].u64 = sem_trunc_f32_u8(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_U16:
            R[ins.a].u64 = sem_trunc_f32_u16(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_U32:
            R[ins.a].u64 = sem_trunc_f32_u32(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F32_U64:
            R[ins.a].u64 = sem_trunc_f32_u64(R[ins.b].f32)
            ins += 1
        elif op == OP_TRUNC_F64_I8:
            R[ins.a].i64 = sem_trunc_f64_i8(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_I16:
            R[ins.a].i64 = sem_trunc_f64_i16(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_I32:
            R[ins.a].i64 = sem_trunc_f64_i32(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_I64:
            R[ins.a].i64 = sem_trunc_f64_i64(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_U8:
            R[ins.a].u64 = sem_trunc_f64_u8(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_U16:
            R[ins.a].u64 = sem_trunc_f64_u16(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_U32:
            R[ins.a].u64 = sem_trunc_f64_u32(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F64_U64:
            R[ins.a].u64 = sem_trunc_f64_u64(R[ins.b].f64)
            ins += 1
        elif op == OP_WIDEN_F32_F64:
            R[ins.a].f64 = sem_widen_f32_f64(R[ins.b].f32)
            ins += 1
        elif op == OP_NARROW_F64_F32:
            R[ins.a].u64 = f32_word(sem_narrow_f64_f32(R[ins.b].f64))
            ins += 1
        elif op == OP_WIDEN_F16_F32:
            R[ins.a].u64 = f32_word(sem_widen_f16_f32(R[ins.b].u16))
            ins += 1
        elif op == OP_NARROW_F32_F16:
            R[ins.a].u64 = sem_narrow_f32_f16(R[ins.b].f32)
            ins += 1
        elif op == OP_BITS_OF_F32:
            R[ins.a].u64 = sem_bits_of_f32(R[ins.b].f32)
            ins += 1
        elif op == OP_BITS_OF_F64:
            R[ins.a].u64 = sem_bits_of_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_FLOAT_FROM_BITS_F32:
            R[ins.a].u64 = f32_word(sem_float_from_bits_f32(R[ins.b].u32))
            ins += 1
        elif op == OP_FLOAT_FROM_BITS_F64:
            R[ins.a].f64 = sem_float_from_bits_f64(R[ins.b].u64)
            ins += 1
        elif op == OP_SQRT_F32:
            R[ins.a].u64 = f32_word(sem_sqrt_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_SQRT_F64:
            R[ins.a].f64 = sem_sqrt_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_FLOOR_F32:
            R[ins.a].u64 = f32_word(sem_floor_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_FLOOR_F64:
            R[ins.a].f64 = sem_floor_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_CEIL_F32:
            R[ins.a].u64 = f32_word(sem_ceil_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_CEIL_F64:
            R[ins.a].f64 = sem_ceil_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_TRUNC_F32:
            R[ins.a].u64 = f32_word(sem_trunc_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_TRUNC_F64:
            R[ins.a].f64 = sem_trunc_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ROUND_F32:
            R[ins.a].u64 = f32_word(sem_round_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ROUND_F64:
            R[ins.a].f64 = sem_round_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_FMA_F32:
            R[ins.a].u64 = f32_word(sem_fma_f32(R[ins.b].f32, R[ins.c].f32, R[ins[1].a].f32))
            ins += 2
        elif op == OP_FMA_F64:
            R[ins.a].f64 = sem_fma_f64(R[ins.b].f64, R[ins.c].f64, R[ins[1].a].f64)
            ins += 2
        elif op == OP_COPYSIGN_F32:
            R[ins.a].u64 = f32_word(sem_copysign_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_COPYSIGN_F64:
            R[ins.a].f64 = sem_copysign_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_EXP_F32:
            R[ins.a].u64 = f32_word(sem_exp_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_EXP_F64:
            R[ins.a].f64 = sem_exp_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_EXP2_F32:
            R[ins.a].u64 = f32_word(sem_exp2_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_EXP2_F64:
            R[ins.a].f64 = sem_exp2_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_EXPM1_F32:
            R[ins.a].u64 = f32_word(sem_expm1_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_EXPM1_F64:
            R[ins.a].f64 = sem_expm1_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_LOG_F32:
            R[ins.a].u64 = f32_word(sem_log_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_LOG_F64:
            R[ins.a].f64 = sem_log_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_LOG2_F32:
            R[ins.a].u64 = f32_word(sem_log2_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_LOG2_F64:
            R[ins.a].f64 = sem_log2_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_LOG10_F32:
            R[ins.a].u64 = f32_word(sem_log10_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_LOG10_F64:
            R[ins.a].f64 = sem_log10_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_LOG1P_F32:
            R[ins.a].u64 = f32_word(sem_log1p_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_LOG1P_F64:
            R[ins.a].f64 = sem_log1p_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_SIN_F32:
            R[ins.a].u64 = f32_word(sem_sin_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_SIN_F64:
            R[ins.a].f64 = sem_sin_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_COS_F32:
            R[ins.a].u64 = f32_word(sem_cos_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_COS_F64:
            R[ins.a].f64 = sem_cos_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_TAN_F32:
            R[ins.a].u64 = f32_word(sem_tan_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_TAN_F64:
            R[ins.a].f64 = sem_tan_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ASIN_F32:
            R[ins.a].u64 = f32_word(sem_asin_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ASIN_F64:
            R[ins.a].f64 = sem_asin_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ACOS_F32:
            R[ins.a].u64 = f32_word(sem_acos_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ACOS_F64:
            R[ins.a].f64 = sem_acos_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ATAN_F32:
            R[ins.a].u64 = f32_word(sem_atan_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ATAN_F64:
            R[ins.a].f64 = sem_atan_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_SINH_F32:
            R[ins.a].u64 = f32_word(sem_sinh_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_SINH_F64:
            R[ins.a].f64 = sem_sinh_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_COSH_F32:
            R[ins.a].u64 = f32_word(sem_cosh_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_COSH_F64:
            R[ins.a].f64 = sem_cosh_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_TANH_F32:
            R[ins.a].u64 = f32_word(sem_tanh_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_TANH_F64:
            R[ins.a].f64 = sem_tanh_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ASINH_F32:
            R[ins.a].u64 = f32_word(sem_asinh_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ASINH_F64:
            R[ins.a].f64 = sem_asinh_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ACOSH_F32:
            R[ins.a].u64 = f32_word(sem_acosh_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ACOSH_F64:
            R[ins.a].f64 = sem_acosh_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ATANH_F32:
            R[ins.a].u64 = f32_word(sem_atanh_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ATANH_F64:
            R[ins.a].f64 = sem_atanh_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_CBRT_F32:
            R[ins.a].u64 = f32_word(sem_cbrt_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_CBRT_F64:
            R[ins.a].f64 = sem_cbrt_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ERF_F32:
            R[ins.a].u64 = f32_word(sem_erf_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ERF_F64:
            R[ins.a].f64 = sem_erf_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_ERFC_F32:
            R[ins.a].u64 = f32_word(sem_erfc_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_ERFC_F64:
            R[ins.a].f64 = sem_erfc_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_GAMMA_F32:
            R[ins.a].u64 = f32_word(sem_gamma_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_GAMMA_F64:
            R[ins.a].f64 = sem_gamma_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_LGAMMA_F32:
            R[ins.a].u64 = f32_word(sem_lgamma_f32(R[ins.b].f32))
            ins += 1
        elif op == OP_LGAMMA_F64:
            R[ins.a].f64 = sem_lgamma_f64(R[ins.b].f64)
            ins += 1
        elif op == OP_POW_F32:
            R[ins.a].u64 = f32_word(sem_pow_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_POW_F64:
            R[ins.a].f64 = sem_pow_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_ATAN2_F32:
            R[ins.a].u64 = f32_word(sem_atan2_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_ATAN2_F64:
            R[ins.a].f64 = sem_atan2_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_HYPOT_F32:
            R[ins.a].u64 = f32_word(sem_hypot_f32(R[ins.b].f32, R[ins.c].f32))
            ins += 1
        elif op == OP_HYPOT_F64:
            R[ins.a].f64 = sem_hypot_f64(R[ins.b].f64, R[ins.c].f64)
            ins += 1
        elif op == OP_ROUND_DIGITS_F32:
            R[ins.a].u64 = f32_word(sem_round_digits_f32(R[ins.b].f32, R[ins.c].i64))
            ins += 1
        elif op == OP_ROUND_DIGITS_F64:
            R[ins.a].f64 = sem_round_digits_f64(R[ins.b].f64, R[ins.c].i64)
            ins += 1
        elif op == OP_CONST_I8:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_I16:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_I32:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_I64:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_U8:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_U16:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_U32:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_U64:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_F32:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_F64:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_BOOL:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_F16:
            R[ins.a].i64 = ins.wide
            ins += 1
        elif op == OP_CONST_STRING:
            fault = rt_const_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_MOVE:
            copy_slots(R + ins.a, R + ins.b, ins.c)
            ins += 1
        elif op == OP_MOVE_SLOT:
            R[ins.a] = R[ins.b]
            ins += 1
        elif op == OP_BORROW:
            copy_slots(R + ins.a, R + ins.b, vm.types[ins.c].slots)
            ins += 1
        elif op == OP_COPY:
            fault = rt_copy(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_BLANK:
            fault = rt_blank(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_DROP:
            fault = rt_drop(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_JUMP:
            ins += ins.a
        elif op == OP_JUMP_IF:
            if R[ins.a].i64 != 0:
                ins += ins.b
            else:
                ins += 1
        elif op == OP_JUMP_UNLESS:
            if R[ins.a].i64 == 0:
                ins += ins.b
            else:
                ins += 1
        elif op == OP_LOOP:
            ins[1].wide -= 1
            if unlikely((ins[1].wide | vm.poll) < 0):
                fault = poll_slow(vm, R, ins)
                if fault:
                    break
            ins += ins.a
        elif op == OP_LOOP_IF:
            if R[ins.a].i64 != 0:
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.b
            else:
                ins += 2
        elif op == OP_LOOP_UNLESS:
            if R[ins.a].i64 == 0:
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.b
            else:
                ins += 2
        elif op == OP_FOR_I64:
            number = <int64_t>(R[ins.a].u64 + 1)
            R[ins.a].i64 = number
            if number < R[ins.b].i64:
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_FOR_STEP_I64:
            number = R[ins.a].i64
            if number > 0:
                R[ins.a].i64 = number - 1
                R[ins.b].u64 += R[ins.c].u64
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_I8:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i8(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_I16:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i16(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_I32:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i32(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_I64:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_i64(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_U8:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u8(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_U16:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u16(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_U32:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u32(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_U64:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_u64(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_F32:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_f32(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_F64:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_f64(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_BOOL:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_bool(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_EACH_F16:
            number = <int64_t>(R[ins.c].u64 + 1)
            R[ins.c].i64 = number
            if <uint64_t>number < (R + ins.b)[1].u64:
                R[ins.a].i64 = element_f16(R[ins.b].pointer, number)
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins[1].a
            else:
                ins += 2
        elif op == OP_CALL:
            callee = <Ins*>ins.pointer
            R[ins.a].u64 = linkage(ins)
            R += ins.a + 1
            (callee - 1).wide -= 1
            if unlikely((callee - 1).wide < 0) or unlikely(R + (callee - 1).a > vm.limit):
                fault = enter_slow(vm, R, callee)
                if fault == RETURNED:
                    fault = 0
                    link = (R - 1).u64
                    R -= linked_slots(link)
                    callee = linked_call(link) + 1
                elif fault:
                    ins = callee - 1
                    break
            ins = callee
        elif op == OP_RETURN:
            link = (R - 1).u64
            if unlikely(link == 0):
                break
            R -= linked_slots(link)
            ins = linked_call(link) + 1
        elif op == OP_RETURN_SLOT:
            R[0] = R[ins.a]
            link = (R - 1).u64
            if unlikely(link == 0):
                break
            R -= linked_slots(link)
            ins = linked_call(link) + 1
        elif op == OP_FAIL:
            fault = rt_fail(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_ABORT:
            fault = rt_abort(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_EXIT:
            fault = rt_exit(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_CHECK_STEP:
            fault = rt_check_step(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_RANGE_LENGTH:
            fault = rt_range_length(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_CHECK_LENGTHS:
            fault = rt_check_lengths(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_CHECK_INDEX:
            fault = rt_check_index(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_RESERVE:
            fault = rt_reserve(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_EXPECT:
            fault = rt_expect(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_ZEROS:
            fault = rt_zeros(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_I8:
            fault = rt_fill_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_I16:
            fault = rt_fill_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_I32:
            fault = rt_fill_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_I64:
            fault = rt_fill_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_U8:
            fault = rt_fill_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_U16:
            fault = rt_fill_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_U32:
            fault = rt_fill_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_U64:
            fault = rt_fill_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_F32:
            fault = rt_fill_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_F64:
            fault = rt_fill_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_BOOL:
            fault = rt_fill_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FILL_F16:
            fault = rt_fill_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_I8:
            fault = rt_append_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_I16:
            fault = rt_append_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_I32:
            fault = rt_append_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_I64:
            fault = rt_append_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_U8:
            fault = rt_append_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_U16:
            fault = rt_append_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_U32:
            fault = rt_append_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_U64:
            fault = rt_append_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_F32:
            fault = rt_append_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_F64:
            fault = rt_append_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_BOOL:
            fault = rt_append_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_F16:
            fault = rt_append_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_VALUE:
            fault = rt_append_value(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_I8:
            fault = rt_load_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_I16:
            fault = rt_load_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_I32:
            fault = rt_load_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_I64:
            fault = rt_load_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_U8:
            fault = rt_load_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_U16:
            fault = rt_load_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_U32:
            fault = rt_load_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_U64:
            fault = rt_load_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_F32:
            fault = rt_load_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_F64:
            fault = rt_load_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_BOOL:
            fault = rt_load_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOAD_F16:
            fault = rt_load_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_I8:
            fault = rt_store_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_I16:
            fault = rt_store_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_I32:
            fault = rt_store_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_I64:
            fault = rt_store_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_U8:
            fault = rt_store_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_U16:
            fault = rt_store_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_U32:
            fault = rt_store_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_U64:
            fault = rt_store_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_F32:
            fault = rt_store_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_F64:
            fault = rt_store_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_BOOL:
            fault = rt_store_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STORE_F16:
            fault = rt_store_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FETCH:
            fault = rt_fetch(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_TAKE:
            fault = rt_take(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PUT:
            fault = rt_put(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POP:
            fault = rt_pop(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_INSERT:
            fault = rt_insert(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_CLEAR:
            fault = rt_clear(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_TRUNCATE:
            fault = rt_truncate(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_EXTEND:
            fault = rt_extend(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_REVERSE:
            fault = rt_reverse(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_SORT:
            fault = rt_sort(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_SWAP:
            fault = rt_swap(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_VIEW:
            fault = rt_view(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LIST_EQUAL:
            fault = rt_list_equal(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_CONCAT:
            fault = rt_concat(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_STRING:
            fault = rt_append_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_I8:
            fault = rt_append_text_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_I16:
            fault = rt_append_text_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_I32:
            fault = rt_append_text_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_I64:
            fault = rt_append_text_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_U8:
            fault = rt_append_text_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_U16:
            fault = rt_append_text_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_U32:
            fault = rt_append_text_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_U64:
            fault = rt_append_text_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_F32:
            fault = rt_append_text_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_F64:
            fault = rt_append_text_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_BOOL:
            fault = rt_append_text_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_TEXT_F16:
            fault = rt_append_text_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_FORMAT_I64:
            fault = rt_append_format_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_FORMAT_U64:
            fault = rt_append_format_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_FORMAT_F64:
            fault = rt_append_format_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_FORMAT_BOOL:
            fault = rt_append_format_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_FORMAT_STRING:
            fault = rt_append_format_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_APPEND_QUOTED:
            fault = rt_append_quoted(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_COMPARE_STRINGS:
            fault = rt_compare_strings(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STRING_EQUAL:
            fault = rt_string_equal(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STRING_SLICE:
            fault = rt_string_slice(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_STRING_STEP:
            fault = rt_string_step(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_STRING_AT:
            fault = rt_string_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STRING_BYTES:
            fault = rt_string_bytes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STRING_FROM_BYTES:
            fault = rt_string_from_bytes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_NEXT_CHARACTER:
            fault = rt_next_character(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STRING_REPEAT:
            fault = rt_string_repeat(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FIND:
            fault = rt_find(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_RFIND:
            fault = rt_rfind(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STRING_COUNT:
            fault = rt_string_count(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_STARTS_WITH:
            fault = rt_starts_with(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_ENDS_WITH:
            fault = rt_ends_with(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_REPLACE:
            fault = rt_replace(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_STRIP:
            fault = rt_strip(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_SPLIT:
            fault = rt_split(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_SPLIT_SPACE:
            fault = rt_split_space(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_SPLIT_LINES:
            fault = rt_split_lines(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_JOIN:
            fault = rt_join(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_UPPER:
            fault = rt_upper(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LOWER:
            fault = rt_lower(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_JUSTIFY:
            fault = rt_justify(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_STRING_CLASS:
            fault = rt_string_class(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_COUNT_CHARACTERS:
            fault = rt_count_characters(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_ORD:
            fault = rt_ord(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_CHR:
            fault = rt_chr(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PARSE_INT:
            fault = rt_parse_int(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PARSE_FLOAT:
            fault = rt_parse_float(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_TO_BASE:
            fault = rt_to_base(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_STRING:
            fault = rt_write_string(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_I8:
            fault = rt_write_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_I16:
            fault = rt_write_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_I32:
            fault = rt_write_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_I64:
            fault = rt_write_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_U8:
            fault = rt_write_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_U16:
            fault = rt_write_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_U32:
            fault = rt_write_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_U64:
            fault = rt_write_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_F32:
            fault = rt_write_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_F64:
            fault = rt_write_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_BOOL:
            fault = rt_write_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_F16:
            fault = rt_write_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_WRITE_CONSTANT:
            fault = rt_write_constant(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FLUSH:
            fault = rt_flush(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_READ_LINE:
            fault = rt_read_line(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_CLOCK:
            fault = rt_clock(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_SLEEP:
            fault = rt_sleep(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_ARGUMENTS:
            fault = rt_arguments(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PROCESSORS:
            fault = rt_processors(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_RANDOM_SEED:
            fault = rt_random_seed(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_RANDOM_BITS:
            fault = rt_random_bits(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_RANDOM_FLOAT:
            fault = rt_random_float(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LANES_1:
            fault = rt_lanes_1(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANES_2:
            fault = rt_lanes_2(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANES_CHECKED_2:
            fault = rt_lanes_checked_2(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANES_3:
            fault = rt_lanes_3(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANES_REDUCE:
            fault = rt_lanes_reduce(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANES_SELECT:
            fault = rt_lanes_select(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANES_SHUFFLE:
            fault = rt_lanes_shuffle(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_SPLAT:
            fault = rt_splat(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_LANE:
            fault = rt_lane(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LANE_AT:
            fault = rt_lane_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_SET_LANE:
            fault = rt_set_lane(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_SET_LANE_AT:
            fault = rt_set_lane_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LOAD_LANES:
            fault = rt_load_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_STORE_LANES:
            fault = rt_store_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_ALLOC:
            fault = rt_alloc(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_FREE:
            fault = rt_free(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PEEK_I8:
            fault = rt_peek_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_I16:
            fault = rt_peek_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_I32:
            fault = rt_peek_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_I64:
            fault = rt_peek_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_U8:
            fault = rt_peek_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_U16:
            fault = rt_peek_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_U32:
            fault = rt_peek_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_U64:
            fault = rt_peek_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_F32:
            fault = rt_peek_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_F64:
            fault = rt_peek_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_BOOL:
            fault = rt_peek_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_F16:
            fault = rt_peek_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_I8:
            fault = rt_poke_i8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_I16:
            fault = rt_poke_i16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_I32:
            fault = rt_poke_i32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_I64:
            fault = rt_poke_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_U8:
            fault = rt_poke_u8(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_U16:
            fault = rt_poke_u16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_U32:
            fault = rt_poke_u32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_U64:
            fault = rt_poke_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_F32:
            fault = rt_poke_f32(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_F64:
            fault = rt_poke_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_BOOL:
            fault = rt_poke_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_F16:
            fault = rt_poke_f16(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PEEK_LANES:
            fault = rt_peek_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_POKE_LANES:
            fault = rt_poke_lanes(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_READ_AT:
            fault = rt_read_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_TAKE_AT:
            fault = rt_take_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PUT_AT:
            fault = rt_put_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_LEND_AT:
            fault = rt_lend_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_GIVE_AT:
            fault = rt_give_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_COPY_AT:
            fault = rt_copy_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_FILL_AT:
            fault = rt_fill_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_COMPARE_AT:
            fault = rt_compare_at(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PYTHON:
            fault = rt_python(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PYTHON_NAMED:
            fault = rt_python_named(vm, R, ins)
            if unlikely(fault):
                break
            ins += 2
        elif op == OP_PYTHON_FROM_I64:
            fault = rt_python_from_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_FROM_U64:
            fault = rt_python_from_u64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_FROM_F64:
            fault = rt_python_from_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_FROM_BOOL:
            fault = rt_python_from_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_TO_I64:
            fault = rt_python_to_i64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_TO_F64:
            fault = rt_python_to_f64(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_TO_BOOL:
            fault = rt_python_to_bool(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_TEXT:
            fault = rt_python_text(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_ERROR:
            fault = rt_python_error(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_FAILED:
            fault = rt_python_failed(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_SHARE:
            fault = rt_python_share(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_RELEASE:
            fault = rt_python_release(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_PYTHON_MEMORY:
            fault = rt_python_memory(vm, R, ins)
            if unlikely(fault):
                break
            ins += 1
        elif op == OP_JUMP_EQ_BITS:
            if sem_eq_bits(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_EQ_BITS:
            if sem_eq_bits(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_EQ_F32:
            if sem_eq_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_EQ_F32:
            if sem_eq_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_EQ_F64:
            if sem_eq_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_EQ_F64:
            if sem_eq_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NE_BITS:
            if sem_ne_bits(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NE_BITS:
            if sem_ne_bits(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NE_F32:
            if sem_ne_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NE_F32:
            if sem_ne_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NE_F64:
            if sem_ne_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NE_F64:
            if sem_ne_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LT_INT:
            if sem_lt_int(R[ins.a].i64, R[ins.b].i64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LT_INT:
            if sem_lt_int(R[ins.a].i64, R[ins.b].i64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LT_U64:
            if sem_lt_u64(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LT_U64:
            if sem_lt_u64(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LT_F32:
            if sem_lt_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LT_F32:
            if sem_lt_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LT_F64:
            if sem_lt_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LT_F64:
            if sem_lt_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LE_INT:
            if sem_le_int(R[ins.a].i64, R[ins.b].i64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LE_INT:
            if sem_le_int(R[ins.a].i64, R[ins.b].i64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LE_U64:
            if sem_le_u64(R[ins.a].u64, R[ins.b].u64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LE_U64:
            if sem_le_u64(R[ins.a].u64, R[ins.b].u64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LE_F32:
            if sem_le_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LE_F32:
            if sem_le_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LE_F64:
            if sem_le_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LE_F64:
            if sem_le_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_EQ_IMM_INT:
            if sem_eq_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_EQ_IMM_INT:
            if sem_eq_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NE_IMM_INT:
            if sem_ne_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NE_IMM_INT:
            if sem_ne_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LT_IMM_INT:
            if sem_lt_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LT_IMM_INT:
            if sem_lt_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_LE_IMM_INT:
            if sem_le_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_LE_IMM_INT:
            if sem_le_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_GT_IMM_INT:
            if sem_gt_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_GT_IMM_INT:
            if sem_gt_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_GE_IMM_INT:
            if sem_ge_imm_int(R[ins.a].i64, ins.b):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_GE_IMM_INT:
            if sem_ge_imm_int(R[ins.a].i64, ins.b):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NLT_F32:
            if sem_nlt_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NLT_F32:
            if sem_nlt_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NLT_F64:
            if sem_nlt_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NLT_F64:
            if sem_nlt_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NLE_F32:
            if sem_nle_f32(R[ins.a].f32, R[ins.b].f32):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NLE_F32:
            if sem_nle_f32(R[ins.a].f32, R[ins.b].f32):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        elif op == OP_JUMP_NLE_F64:
            if sem_nle_f64(R[ins.a].f64, R[ins.b].f64):
                ins += ins.c
            else:
                ins += 1
        elif op == OP_LOOP_NLE_F64:
            if sem_nle_f64(R[ins.a].f64, R[ins.b].f64):
                ins[1].wide -= 1
                if unlikely((ins[1].wide | vm.poll) < 0):
                    fault = poll_slow(vm, R, ins)
                    if fault:
                        break
                ins += ins.c
            else:
                ins += 2
        else:
            unreachable_opcode()
    vm.pc = ins
    vm.R = R
    return fault
