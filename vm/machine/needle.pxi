# Finding a text in a text, in linear time and looking around on the way. Needles of a usual size
# are found by the C library, part by part of the hay. It cannot be asked to look around, and the
# first thing it does is to go through the needle: long needles, and those that are sought from the
# end, are found here, by the two-way algorithm (Crochemore and Perrin, "Two-way string-matching",
# 1991), which needs no memory.

cdef extern from "<string.h>" nogil:
    void* memmem(const void* hay, size_t hay_length, const void* needle, size_t needle_length)

cdef int find_byte(Vm* vm, Text hay, char byte, int64_t start, int64_t* at) noexcept nogil:
    """Where the first such byte at or after `start` is, or -1."""
    cdef const char* found
    cdef int64_t part
    cdef int fault = 0
    at[0] = -1
    while start < hay.length and fault == 0:
        part = min(hay.length - start, PART)
        found = <const char*>memchr(hay.data + start, byte, part)
        if found != NULL:
            at[0] = found - hay.data
            part = at[0] - start
        if unlikely(part > SHORT):
            fault = work_on(vm, part)
        if found != NULL:
            return fault
        start += part
    return fault

cdef inline int find_text(
    Vm* vm, Text hay, Text needle, int64_t start, int64_t* at
) noexcept nogil:
    """Where the first needle at or after `start` begins, or -1."""
    cdef const char* found
    cdef int64_t left = hay.length - start
    if needle.length > left or needle.length == 0:
        at[0] = start if needle.length <= left else -1
        return 0
    if unlikely(left > SHORT):
        return find_long(vm, hay, needle, start, at)
    if needle.length == 1:
        found = <const char*>memchr(hay.data + start, needle.data[0], left)
    else:
        found = <const char*>memmem(hay.data + start, left, needle.data, needle.length)
    at[0] = found - hay.data if found != NULL else -1
    return 0

cdef int find_long(Vm* vm, Text hay, Text needle, int64_t start, int64_t* at) noexcept nogil:
    cdef const char* found
    cdef int64_t part
    cdef int fault = 0
    at[0] = -1
    if needle.length == 1:
        return find_byte(vm, hay, needle.data[0], start, at)
    if needle.length > PART:
        hay.data += start
        hay.length -= start
        fault = find_far(vm, hay, needle, False, at)
        if at[0] >= 0:
            at[0] += start
        return fault
    while hay.length - start >= needle.length and fault == 0:
        part = min(hay.length - start, PART + needle.length - 1)
        found = <const char*>memmem(hay.data + start, part, needle.data, needle.length)
        if found != NULL:
            at[0] = found - hay.data
            part = at[0] - start + needle.length
        if unlikely(part > SHORT):
            fault = work_on(vm, part)
        if found != NULL:
            return fault
        start += PART
    return fault

cdef enum:
    FEW = 16  # bytes that are sooner compared than gone through

cdef int find_last(Vm* vm, Text hay, Text needle, int64_t* at) noexcept nogil:
    """Where the last needle begins, or -1."""
    cdef int64_t place = hay.length - needle.length
    cdef int fault = 0
    if needle.length == 0:
        at[0] = hay.length
        return 0
    at[0] = -1
    if needle.length <= FEW or hay.length <= SHORT:
        while place >= 0 and fault == 0:
            if hay.data[place] == needle.data[0] and (
                memcmp(hay.data + place, needle.data, needle.length) == 0
            ):
                at[0] = place
                break
            place -= 1
            if unlikely(place % PART == 0):
                fault = work_on(vm, PART)
        return fault
    if place < 0:
        return 0
    fault = find_far(vm, hay, needle, True, at)
    if at[0] >= 0:
        at[0] = hay.length - needle.length - at[0]
    return fault

cdef inline uint8_t byte_at(Text text, int64_t at, bint backward) noexcept nogil:
    return <uint8_t>(text.data[text.length - 1 - at] if backward else text.data[at])

cdef struct Suffix:
    int64_t before  # where it begins, less 1
    int64_t period

cdef int largest_suffix(
    Vm* vm, Text text, bint backward, bint falling, Suffix* found
) noexcept nogil:
    """The largest suffix of a text, by the order of bytes or the reverse of it, and its period."""
    cdef int64_t at = 0
    cdef int64_t step = 1
    cdef int64_t steps = 0
    cdef uint8_t a, b
    cdef int fault
    found.before = -1
    found.period = 1
    while at + step < text.length:
        a = byte_at(text, at + step, backward)
        b = byte_at(text, found.before + step, backward)
        if a == b:
            if step == found.period:
                at += step
                step = 1
            else:
                step += 1
        elif (a > b) if falling else (a < b):
            at += step
            step = 1
            found.period = at - found.before
        else:
            found.before = at
            at += 1
            step = found.period = 1
        steps += 1
        if unlikely(steps == PART):
            fault = work_on(vm, steps)
            if fault:
                return fault
            steps = 0
    return work_on(vm, steps) if steps > SHORT else 0

cdef int find_far(Vm* vm, Text hay, Text needle, bint backward, int64_t* at) noexcept nogil:
    """The first place of a needle, not longer than the hay, or -1; both read from the end, if
    wanted."""
    cdef Suffix rising, falling, cut
    cdef int64_t place = 0
    cdef int64_t known = -1  # so much of the needle, less 1, is known to be there
    cdef int64_t steps = 0
    cdef int64_t i
    cdef bint periodic
    cdef int fault = largest_suffix(vm, needle, backward, False, &rising)
    at[0] = -1
    if fault == 0:
        fault = largest_suffix(vm, needle, backward, True, &falling)
    cut = rising if rising.before > falling.before else falling
    i = 0
    while fault == 0 and i <= cut.before and cut.period + i < needle.length and (
        byte_at(needle, i, backward) == byte_at(needle, i + cut.period, backward)
    ):
        i += 1
        if unlikely(i % PART == 0):
            fault = work_on(vm, PART)
    periodic = i > cut.before
    if not periodic:
        cut.period = max(cut.before + 1, needle.length - cut.before - 1) + 1
    while fault == 0 and place <= hay.length - needle.length:
        i = max(cut.before, known) + 1
        while i < needle.length and (
            byte_at(needle, i, backward) == byte_at(hay, place + i, backward)
        ):
            i += 1
            steps += 1
            if unlikely(steps >= PART):
                fault = work_on(vm, steps)
                if fault:
                    return fault
                steps = 0
        if i < needle.length:
            place += i - cut.before
            known = -1
        else:
            i = cut.before
            while i > known and (
                byte_at(needle, i, backward) == byte_at(hay, place + i, backward)
            ):
                i -= 1
                steps += 1
                if unlikely(steps >= PART):
                    fault = work_on(vm, steps)
                    if fault:
                        return fault
                    steps = 0
            if i <= known:
                at[0] = place
                break
            place += cut.period
            known = needle.length - cut.period - 1 if periodic else -1
        steps += 1
        if unlikely(steps >= PART):
            fault = work_on(vm, steps)
            steps = 0
    if fault == 0 and steps > SHORT:
        fault = work_on(vm, steps)
    return fault
