/* What reductions of parallel loops make of two partial results. Included where Slot and the
   meanings of the rows are known. */
#ifndef MOJOVM_COMBINE_H
#define MOJOVM_COMBINE_H

/* Two numbers of a kind (see state.pxi) combined by a role; floats are never added so. */
#define COMBINED(number, type, field, wide) \
    case number: { \
        type x = a.field, y = b.field; \
        made.wide = (type)(role == 5 ? (uint64_t)x + (uint64_t)y : \
                           role == 6 ? (uint64_t)x * (uint64_t)y : \
                           (role == 7) == (y < x) ? (uint64_t)y : (uint64_t)x); \
        break; \
    }
static Slot combine_numbers(int role, int kind, Slot a, Slot b)
{
    Slot made;
    made.u64 = 0;
    switch (kind) {
    COMBINED(0, int8_t, i8, i64) COMBINED(1, int16_t, i16, i64)
    COMBINED(2, int32_t, i32, i64) COMBINED(3, int64_t, i64, i64)
    COMBINED(4, uint8_t, u8, u64) COMBINED(5, uint16_t, u16, u64)
    COMBINED(6, uint32_t, u32, u64) COMBINED(7, uint64_t, u64, u64)
    case 8:
        made.u64 = f32_word(role == 7 ? sem_min_f32(a.f32, b.f32) : sem_max_f32(a.f32, b.f32));
        break;
    case 9:
        made.f64 = role == 7 ? sem_min_f64(a.f64, b.f64) : sem_max_f64(a.f64, b.f64);
        break;
    }
    return made;
}

#endif
