# The machine's generator: xoshiro256++ by Blackman and Vigna, seeded by splitmix64.

cdef inline uint64_t rotated(uint64_t x, int by) noexcept nogil:
    return (x << by) | (x >> (64 - by))

cdef void seed_random(Vm* vm, uint64_t seed) noexcept nogil:
    cdef uint64_t z
    cdef int i
    for i in range(4):
        seed += <uint64_t>0x9E3779B97F4A7C15
        z = seed
        z = (z ^ (z >> 30)) * <uint64_t>0xBF58476D1CE4E5B9
        z = (z ^ (z >> 27)) * <uint64_t>0x94D049BB133111EB
        vm.random[i] = z ^ (z >> 31)

cdef inline uint64_t random_word(Vm* vm) noexcept nogil:
    cdef uint64_t* s = vm.random
    cdef uint64_t result = rotated(s[0] + s[3], 23) + s[0]
    cdef uint64_t shifted = s[1] << 17
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= shifted
    s[3] = rotated(s[3], 45)
    return result

cdef int rt_random_seed(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    seed_random(vm, R[ins.a].u64)
    return 0

cdef inline int rt_random_bits(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    R[ins.a].u64 = random_word(vm)
    return 0

cdef inline int rt_random_float(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    R[ins.a].f64 = <double>(random_word(vm) >> 11) * (1.0 / 9007199254740992.0)
    return 0
