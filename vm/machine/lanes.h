/* Lanes of vectors in memory, by the kind of a lane: as words, which are canonical as those of
   registers are. Kinds are numbered as in the binary form; a Bool is a byte that is not 0. */
#ifndef MOJOVM_LANES_H
#define MOJOVM_LANES_H

#include <stdint.h>

enum lane_kind {
    LANE_I8, LANE_I16, LANE_I32, LANE_I64, LANE_U8, LANE_U16, LANE_U32, LANE_U64,
    LANE_F32, LANE_F64, LANE_BOOL, LANE_F16
};

static inline uint64_t lane_word(int kind, const void *vector, int64_t i)
{
    switch (kind) {
    case LANE_I8: return (uint64_t)(int64_t)((const int8_t *)vector)[i];
    case LANE_I16: return (uint64_t)(int64_t)((const int16_t *)vector)[i];
    case LANE_I32: return (uint64_t)(int64_t)((const int32_t *)vector)[i];
    case LANE_U8: return ((const uint8_t *)vector)[i];
    case LANE_BOOL: return ((const uint8_t *)vector)[i] != 0;
    case LANE_U16: case LANE_F16: return ((const uint16_t *)vector)[i];
    case LANE_U32: case LANE_F32: return ((const uint32_t *)vector)[i];
    default: return ((const uint64_t *)vector)[i];
    }
}

static inline void set_lane_word(int kind, void *vector, int64_t i, uint64_t word)
{
    switch (kind) {
    case LANE_I8: case LANE_U8: case LANE_BOOL: ((uint8_t *)vector)[i] = (uint8_t)word; break;
    case LANE_I16: case LANE_U16: case LANE_F16: ((uint16_t *)vector)[i] = (uint16_t)word; break;
    case LANE_I32: case LANE_U32: case LANE_F32: ((uint32_t *)vector)[i] = (uint32_t)word; break;
    default: ((uint64_t *)vector)[i] = word;
    }
}

#endif
