# Cython's view of slots.h; include this first, before _opcodes.pxi.

from libc.stdint cimport (
    int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t,
)

cdef extern from "slots.h" nogil:
    ctypedef union Slot:
        int64_t i64
        uint64_t u64
        double f64
        void* pointer
        int8_t i8
        int16_t i16
        int32_t i32
        uint8_t u8
        uint16_t u16
        uint32_t u32
        float f32

    ctypedef struct Ins:
        int32_t op
        int32_t a
        int32_t b
        int32_t c
        int64_t wide
        void* pointer

    uint64_t f32_word(float x) noexcept
    void unreachable_opcode() noexcept
