# Strings: finding, replacing, splitting, joining, stripping.

cdef extern from "<string.h>" nogil:
    void* memmem(const void* hay, size_t hay_length, const void* needle, size_t needle_length)

cdef int64_t find_text(Text hay, Text needle, int64_t start) noexcept nogil:
    """Where the first needle at or after `start` begins, or -1."""
    cdef const char* found
    if start > hay.length:
        return -1
    if needle.length == 0:
        return start
    if hay.length == 0:
        return -1
    if needle.length == 1:
        found = <const char*>memchr(hay.data + start, needle.data[0], hay.length - start)
    else:
        found = <const char*>memmem(
            hay.data + start, hay.length - start, needle.data, needle.length
        )
    return found - hay.data if found != NULL else -1

cdef bint is_space(int32_t code) noexcept nogil:
    """White space as Python's str.isspace knows it."""
    if code < 0x80:
        return code == 32 or 9 <= code <= 13 or 28 <= code <= 31
    return (
        code == 0x85 or code == 0xA0 or code == 0x1680 or 0x2000 <= code <= 0x200A
        or code == 0x2028 or code == 0x2029 or code == 0x202F or code == 0x205F or code == 0x3000
    )

cdef bint is_line_end(int32_t code) noexcept nogil:
    """A line's end as Python's str.splitlines knows it."""
    return (
        10 <= code <= 13 or 28 <= code <= 30 or code == 0x85 or code == 0x2028 or code == 0x2029
    )

cdef inline bint space_at(Text text, int64_t at, int64_t* length) noexcept nogil:
    """Whether the character at `at` is white space, and its length."""
    length[0] = character_length(text.data + at, text.length - at)
    return is_space(decode_character(text.data + at, length[0]))

cdef int append_part(Vm* vm, Slot* parts, const char* data, int64_t length) noexcept nogil:
    """Appends a copy of some bytes to a list of strings."""
    cdef Slot part[3]
    cdef int64_t count = parts[1].i64
    if count >= parts[2].i64 and grow(vm, parts, count + 1, &string_type):
        return FAULT_OUT_OF_MEMORY
    if make_text(vm, part, data, length):
        return FAULT_OUT_OF_MEMORY
    memcpy(<Slot*>parts[0].pointer + 3 * count, part, sizeof(part))
    parts[1].i64 = count + 1
    return 0

cdef int give_parts(Vm* vm, Slot* dst, Slot* parts, int fault) noexcept nogil:
    """Ends a splitting: the list goes to its register, or what was made of it is freed."""
    if fault:
        drop_leaf(vm, parts, &string_type)
        return fault
    memcpy(dst, parts, 3 * sizeof(Slot))
    return 0

# --- handlers -------------------------------------------------------------------------------------

cdef int rt_find(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text hay = text_at(R + ins.b)
    cdef int64_t start = R[ins[1].a].i64
    if start < 0:
        start = max(start + hay.length, 0)
    charge(vm, hay.length)
    R[ins.a].i64 = find_text(hay, text_at(R + ins.c), start)
    return 0

cdef int rt_rfind(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text hay = text_at(R + ins.b)
    cdef Text needle = text_at(R + ins.c)
    cdef int64_t at = hay.length - needle.length
    charge(vm, hay.length)
    while at >= 0 and needle.length > 0:
        if (
            hay.data[at] == needle.data[0]
            and memcmp(hay.data + at, needle.data, needle.length) == 0
        ):
            break
        at -= 1
    R[ins.a].i64 = max(at, -1)
    return 0

cdef int rt_string_count(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text hay = text_at(R + ins.b)
    cdef Text needle = text_at(R + ins.c)
    cdef int64_t count = 0
    cdef int64_t at = 0
    charge(vm, hay.length)
    if needle.length == 0:
        count = count_code_points(hay.data, hay.length) + 1
    else:
        at = find_text(hay, needle, 0)
        while at >= 0:
            count += 1
            at = find_text(hay, needle, at + needle.length)
    R[ins.a].i64 = count
    return 0

cdef int rt_starts_with(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text a = text_at(R + ins.b)
    cdef Text b = text_at(R + ins.c)
    R[ins.a].i64 = b.length == 0 or (
        a.length >= b.length and memcmp(a.data, b.data, b.length) == 0
    )
    return 0

cdef int rt_ends_with(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text a = text_at(R + ins.b)
    cdef Text b = text_at(R + ins.c)
    R[ins.a].i64 = b.length == 0 or (
        a.length >= b.length
        and memcmp(a.data + a.length - b.length, b.data, b.length) == 0
    )
    return 0

cdef int rt_replace(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef Text old = text_at(R + ins.c)
    cdef Text new = text_at(R + ins[1].a)
    cdef int64_t at = 0
    cdef int64_t found
    cdef int fault = 0
    cdef Slot made[3]
    memset(made, 0, sizeof(made))
    charge(vm, text.length)
    while fault == 0:
        if old.length == 0:  # between all characters, as Python does
            found = at
            fault = append_bytes(vm, made, new.data, new.length)
            if at < text.length:
                found += character_length(text.data + at, text.length - at)
            elif fault == 0:
                break
        else:
            found = find_text(text, old, at)
            if found < 0:
                fault = append_bytes(vm, made, text.data + at, text.length - at)
                break
        if fault == 0:
            fault = append_bytes(vm, made, text.data + at, found - at)
        if fault == 0 and old.length > 0:
            fault = append_bytes(vm, made, new.data, new.length)
        if fault == 0:
            fault = work_on(vm, found - at)
        at = found + old.length
    if fault:
        drop_text(vm, made)
        return fault
    memcpy(R + ins.a, made, sizeof(made))
    return 0

cdef bint strips(Text text, int64_t at, int64_t length, Text chars) noexcept nogil:
    """Whether the character at `at` is among `chars`, or white space if there are none."""
    cdef int64_t i = 0
    cdef int64_t other
    if chars.length == 0:
        return is_space(decode_character(text.data + at, length))
    while i < chars.length:
        other = character_length(chars.data + i, chars.length - i)
        if other == length and memcmp(chars.data + i, text.data + at, length) == 0:
            return True
        i += other
    return False

cdef int rt_strip(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef Text chars = text_at(R + ins.c)
    cdef int32_t sides = ins[1].a
    cdef int64_t start = 0
    cdef int64_t stop = text.length
    cdef int64_t at
    while sides & 1 and start < stop:
        at = character_length(text.data + start, stop - start)
        if not strips(text, start, at, chars):
            break
        start += at
    while sides & 2 and start < stop:
        at = max(character_start(text.data, stop - 1), start)
        if not strips(text, at, stop - at, chars):
            break
        stop = at
    lend_text(R + ins.a, text.data + start, stop - start)
    return 0

cdef int rt_split(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef Text separator = text_at(R + ins.c)
    cdef int64_t limit = R[ins[1].a].i64
    cdef int64_t at = 0
    cdef int64_t found
    cdef int fault = 0
    cdef Slot parts[3]
    if separator.length == 0:
        return raise_fault(vm, FAULT_EMPTY_SEPARATOR, 0, 0)
    memset(parts, 0, sizeof(parts))
    charge(vm, text.length)
    while fault == 0:
        found = find_text(text, separator, at) if limit != 0 else -1
        if found < 0:
            fault = append_part(vm, parts, text.data + at, text.length - at)
            break
        fault = append_part(vm, parts, text.data + at, found - at)
        if fault == 0:
            fault = work_on(vm, found - at)
        at = found + separator.length
        limit -= 1
    return give_parts(vm, R + ins.a, parts, fault)

cdef int rt_split_space(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t at = 0
    cdef int64_t start, length
    cdef int fault = 0
    cdef Slot parts[3]
    memset(parts, 0, sizeof(parts))
    charge(vm, text.length)
    while at < text.length and fault == 0:
        if space_at(text, at, &length):
            at += length
            continue
        start = at
        while at < text.length and not space_at(text, at, &length):
            at += length
        fault = append_part(vm, parts, text.data + start, at - start)
        if fault == 0:
            fault = work_on(vm, at - start)
    return give_parts(vm, R + ins.a, parts, fault)

cdef int rt_split_lines(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t at = 0
    cdef int64_t start = 0
    cdef int64_t length
    cdef int fault = 0
    cdef Slot parts[3]
    memset(parts, 0, sizeof(parts))
    charge(vm, text.length)
    while at < text.length and fault == 0:
        length = character_length(text.data + at, text.length - at)
        if is_line_end(decode_character(text.data + at, length)):
            fault = append_part(vm, parts, text.data + start, at - start)
            if fault == 0:
                fault = work_on(vm, at - start)
            if text.data[at] == 13 and at + 1 < text.length and text.data[at + 1] == 10:
                at += 1
            start = at + length
        at += length
    if start < text.length and fault == 0:
        fault = append_part(vm, parts, text.data + start, text.length - start)
    return give_parts(vm, R + ins.a, parts, fault)

cdef int rt_join(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text between = text_at(R + ins.b)
    cdef Slot* parts = <Slot*>R[ins.c].pointer
    cdef int64_t count = R[ins.c + 1].i64
    cdef int64_t total = between.length * max(count - 1, 0)
    cdef int64_t i
    cdef char* to
    for i in range(count):
        total += parts[3 * i + 1].i64
    to = new_text(vm, R + ins.a, total)
    if to == NULL:
        return FAULT_OUT_OF_MEMORY if total > 0 else 0
    for i in range(count):
        if i > 0:
            copy_bytes(to, between.data, between.length)
            to += between.length
        copy_bytes(to, parts[3 * i].pointer, parts[3 * i + 1].i64)
        to += parts[3 * i + 1].i64
    return 0
