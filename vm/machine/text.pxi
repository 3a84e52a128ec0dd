# Numbers as text: integers, and floats by the shortest decimal text that reads back as the same
# number of the same width (Raffaello Giulietti's Schubfach: exact, no loop over candidates), laid
# out as Python's repr does. Nothing depends on the locale.

cdef enum:
    TEXT_BYTES = 32  # no scalar's text is longer

cdef extern from *:
    """
    typedef unsigned __int128 uint128;
    """
    ctypedef unsigned long long uint128

cdef extern from "_tables.h" nogil:
    const int MIN_POWER
    const uint64_t powers_of_ten[1][2]

cdef struct Decimal:  # digits * 10**exponent
    uint64_t digits
    int32_t exponent

cdef inline double f64_of(uint64_t bits) noexcept nogil:
    cdef Slot slot
    slot.u64 = bits
    return slot.f64

cdef inline float f32_of(uint64_t bits) noexcept nogil:
    cdef Slot slot
    slot.u64 = bits
    return slot.f32

cdef inline int32_t half_order(uint64_t bits) noexcept nogil:
    """Orders f16 bits as their numbers; both zeros are equal."""
    return -<int32_t>(bits & 0x7FFF) if bits & 0x8000 else <int32_t>bits

cdef inline int write_digits(char* to, uint64_t number) noexcept nogil:
    """Decimal digits of a number; how many."""
    cdef char reversed[20]
    cdef int count = 0
    cdef int i
    while True:
        reversed[count] = <char>(48 + number % 10)
        count += 1
        number //= 10
        if number == 0:
            break
    for i in range(count):
        to[i] = reversed[count - 1 - i]
    return count

cdef int write_integer(char* to, int64_t number) noexcept nogil:
    if number >= 0:
        return write_digits(to, number)
    to[0] = b"-"
    return 1 + write_digits(to + 1, 0 - <uint64_t>number)

cdef inline uint64_t scaled_to_odd(const uint64_t* power, uint64_t factor) noexcept nogil:
    """power * factor / 2**128, where a fraction makes the last bit 1."""
    cdef uint128 low = <uint128>power[1] * factor
    cdef uint128 high = <uint128>power[0] * factor + (<uint64_t>(low >> 64))
    return <uint64_t>(high >> 64) | (<uint64_t>high > 1)

cdef Decimal shortest(
    uint64_t fraction, int32_t exponent, int fraction_bits, int bias
) noexcept nogil:
    """The shortest decimal of a positive finite binary float, the nearest of the shortest."""
    cdef Decimal made
    cdef uint64_t c = fraction
    cdef int32_t q = 1 - bias - fraction_bits
    cdef bint closer_below = fraction == 0 and exponent > 1
    cdef bint odd, up_inside, below_inside, above_inside
    cdef int32_t k, h
    cdef const uint64_t* power
    cdef uint64_t lower, value, upper, s, tens, middle
    if exponent != 0:
        c |= <uint64_t>1 << fraction_bits
        q = exponent - bias - fraction_bits
        if -fraction_bits <= q <= 0 and c & ((<uint64_t>1 << -q) - 1) == 0:
            made.digits = c >> -q
            made.exponent = 0
            return made
    odd = c & 1
    k = (q * 1262611 - (524031 if closer_below else 0)) >> 22
    h = q + ((-k * 1741647) >> 19) + 1
    power = powers_of_ten[-k - MIN_POWER]
    lower = scaled_to_odd(power, (4 * c - 2 + closer_below) << h) + odd
    value = scaled_to_odd(power, (4 * c) << h)
    upper = scaled_to_odd(power, (4 * c + 2) << h) - odd
    s = value // 4
    if s >= 10:  # one digit less, if exactly one such number is inside
        tens = s // 10
        below_inside = lower <= 40 * tens
        above_inside = 40 * tens + 40 <= upper
        if below_inside != above_inside:
            made.digits = tens + above_inside
            made.exponent = k + 1
            return made
    below_inside = lower <= 4 * s
    above_inside = 4 * s + 4 <= upper
    made.exponent = k
    if below_inside != above_inside:
        made.digits = s + above_inside
        return made
    middle = 4 * s + 2
    made.digits = s + (value > middle or (value == middle and s & 1 != 0))
    return made

cdef int write_special(char* to, bint negative, bint nan) noexcept nogil:
    if nan:
        memcpy(to, b"nan", 3)
        return 3
    memcpy(to, b"-inf", 4)
    if not negative:
        memcpy(to, b"inf", 3)
    return 3 + negative

cdef int write_exponent(char* to, int32_t exponent) noexcept nogil:
    """`e+16`: a sign, and two digits at least."""
    cdef uint32_t size = -exponent if exponent < 0 else exponent
    to[0] = b"e"
    to[1] = b"-" if exponent < 0 else b"+"
    if size < 10:
        to[2] = b"0"
        return 3 + write_digits(to + 3, size)
    return 2 + write_digits(to + 2, size)

cdef int write_decimal(char* to, bint negative, Decimal decimal) noexcept nogil:
    """Python's layout: an exponent from 1e16 on and below 1e-4."""
    cdef char digits[20]
    cdef char* at = to
    cdef int count, point
    while decimal.digits % 10 == 0 and decimal.digits > 0:
        decimal.digits //= 10
        decimal.exponent += 1
    count = write_digits(digits, decimal.digits)
    point = count + decimal.exponent  # where the point stands in the digits
    if negative:
        at[0] = b"-"
        at += 1
    if point > 16 or point <= -4:
        at[0] = digits[0]
        at += 1
        if count > 1:
            at[0] = b"."
            memcpy(at + 1, digits + 1, count - 1)
            at += count
        return at - to + write_exponent(at, point - 1)
    if point <= 0:
        memcpy(at, b"0.00000", 2 - point)
        memcpy(at + 2 - point, digits, count)
        return at - to + 2 - point + count
    if point >= count:
        memcpy(at, digits, count)
        memset(at + count, 48, point - count)
        memcpy(at + point, b".0", 2)
        return at - to + point + 2
    memcpy(at, digits, point)
    at[point] = b"."
    memcpy(at + point + 1, digits + point, count - point)
    return at - to + count + 1

cdef inline int write_float(
    char* to, uint64_t bits, int fraction_bits, int exponent_bits
) noexcept nogil:
    cdef uint64_t fraction = bits & ((<uint64_t>1 << fraction_bits) - 1)
    cdef int32_t top = (1 << exponent_bits) - 1
    cdef int32_t exponent = (bits >> fraction_bits) & top
    cdef bint negative = bits >> (fraction_bits + exponent_bits)
    cdef Decimal zero
    if exponent == top:
        return write_special(to, negative, fraction != 0)
    if exponent == 0 and fraction == 0:
        zero.digits = zero.exponent = 0
        return write_decimal(to, negative, zero)
    return write_decimal(to, negative, shortest(fraction, exponent, fraction_bits, top >> 1))

cdef inline int text_of_i64(char* to, Slot* value) noexcept nogil:
    return write_integer(to, value.i64)

cdef inline int text_of_i32(char* to, Slot* value) noexcept nogil:
    return write_integer(to, value.i64)

cdef inline int text_of_i16(char* to, Slot* value) noexcept nogil:
    return write_integer(to, value.i64)

cdef inline int text_of_i8(char* to, Slot* value) noexcept nogil:
    return write_integer(to, value.i64)

cdef inline int text_of_u64(char* to, Slot* value) noexcept nogil:
    return write_digits(to, value.u64)

cdef inline int text_of_u32(char* to, Slot* value) noexcept nogil:
    return write_digits(to, value.u64)

cdef inline int text_of_u16(char* to, Slot* value) noexcept nogil:
    return write_digits(to, value.u64)

cdef inline int text_of_u8(char* to, Slot* value) noexcept nogil:
    return write_digits(to, value.u64)

cdef inline int text_of_bool(char* to, Slot* value) noexcept nogil:
    if value.i64:
        memcpy(to, b"True", 4)
        return 4
    memcpy(to, b"False", 5)
    return 5

cdef int text_of_f64(char* to, Slot* value) noexcept nogil:
    return write_float(to, value.u64, 52, 11)

cdef int text_of_f32(char* to, Slot* value) noexcept nogil:
    return write_float(to, value.u32, 23, 8)

cdef int text_of_f16(char* to, Slot* value) noexcept nogil:
    return write_float(to, value.u16, 10, 5)
