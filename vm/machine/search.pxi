# Strings: finding, replacing, splitting, joining, stripping.

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
    cdef int fault
    if count >= parts[2].i64 and grow(vm, parts, count + 1, &string_type):
        return FAULT_OUT_OF_MEMORY
    fault = make_text(vm, part, data, length)
    if fault:
        return fault
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
    return find_text(vm, hay, text_at(R + ins.c), start, &R[ins.a].i64)

cdef int rt_rfind(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return find_last(vm, text_at(R + ins.b), text_at(R + ins.c), &R[ins.a].i64)

cdef int rt_string_count(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text hay = text_at(R + ins.b)
    cdef Text needle = text_at(R + ins.c)
    cdef int64_t count = 0
    cdef int64_t at = 0
    cdef int fault
    if needle.length == 0:
        fault = count_code_points(vm, hay.data, hay.length, &count)
        R[ins.a].i64 = count + 1
        return fault
    while True:
        fault = find_text(vm, hay, needle, at, &at)
        if fault or at < 0:
            break
        count += 1
        if unlikely(count % SHORT == 0):
            fault = work_on(vm, 16 * SHORT)
            if fault:
                break
        at += needle.length
    R[ins.a].i64 = count
    return fault

cdef int rt_starts_with(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return ends_alike(vm, R, ins, False)

cdef int rt_ends_with(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return ends_alike(vm, R, ins, True)

cdef inline int ends_alike(Vm* vm, Slot* R, Ins* ins, bint behind) noexcept nogil:
    cdef Text a = text_at(R + ins.b)
    cdef Text b = text_at(R + ins.c)
    cdef int64_t more = a.length - b.length
    cdef int order = 1
    cdef int fault = 0
    if more >= 0:
        fault = compare_bytes(vm, a.data + (more if behind else 0), b.data, b.length, &order)
    R[ins.a].i64 = order == 0
    return fault

cdef int rt_replace(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef Text old = text_at(R + ins.c)
    cdef Text new = text_at(R + ins[1].a)
    cdef int64_t at = 0
    cdef int64_t found
    cdef int fault = 0
    cdef Slot made[3]
    memset(made, 0, sizeof(made))
    while fault == 0:
        if old.length == 0:  # between all characters, as Python does
            found = at
            fault = append_bytes(vm, made, new.data, new.length)
            if at < text.length:
                found += character_length(text.data + at, text.length - at)
            elif fault == 0:
                break
        else:
            fault = find_text(vm, text, old, at, &found)
            if fault:
                break
            if found < 0:
                fault = append_bytes(vm, made, text.data + at, text.length - at)
                break
        if fault == 0:
            fault = append_bytes(vm, made, text.data + at, found - at)
        if fault == 0 and old.length > 0:
            fault = append_bytes(vm, made, new.data, new.length)
        if fault == 0:
            fault = work_on(vm, 0)
        at = found + old.length
    return give_text(vm, R + ins.a, made, fault)

cdef inline bint strips(
    Vm* vm, Text text, int64_t at, int64_t length, Text chars, int* fault
) noexcept nogil:
    """Whether the character at `at` is among `chars`, or white space if there are none; not, after
    a fault."""
    if unlikely(text.length + chars.length > SHORT):
        fault[0] = work_on(vm, 0)
    if chars.length == 0:
        return fault[0] == 0 and is_space(decode_character(text.data + at, length))
    return is_among(vm, text, at, length, chars, fault)

cdef bint is_among(
    Vm* vm, Text text, int64_t at, int64_t length, Text chars, int* fault
) noexcept nogil:
    cdef int64_t i = 0
    cdef int64_t seen = 0
    cdef int64_t other
    while i < chars.length and fault[0] == 0:
        other = character_length(chars.data + i, chars.length - i)
        if other == length and memcmp(chars.data + i, text.data + at, length) == 0:
            return True
        i += other
        if unlikely(i - seen >= SHORT):
            fault[0] = work_on(vm, 4 * SHORT)
            seen = i
    return False

cdef int rt_strip(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef Text chars = text_at(R + ins.c)
    cdef int32_t sides = ins[1].a
    cdef int64_t start = 0
    cdef int64_t stop = text.length
    cdef int64_t at
    cdef int fault = 0
    while sides & 1 and start < stop:
        at = character_length(text.data + start, stop - start)
        if not strips(vm, text, start, at, chars, &fault):
            break
        start += at
    while sides & 2 and start < stop and fault == 0:
        at = max(character_start(text.data, stop - 1), start)
        if not strips(vm, text, at, stop - at, chars, &fault):
            break
        stop = at
    lend_text(R + ins.a, text.data + start, stop - start)
    return fault

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
    while fault == 0:
        found = -1
        if limit != 0:
            fault = find_text(vm, text, separator, at, &found)
            if fault:
                break
        if found < 0:
            fault = append_part(vm, parts, text.data + at, text.length - at)
            break
        fault = append_part(vm, parts, text.data + at, found - at)
        if fault == 0:
            fault = work_on(vm, 0)
        at = found + separator.length
        limit -= 1
    return give_parts(vm, R + ins.a, parts, fault)

cdef int rt_split_space(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t at = 0
    cdef int64_t start, length, seen
    cdef int fault = 0
    cdef Slot parts[3]
    memset(parts, 0, sizeof(parts))
    while at < text.length and fault == 0:
        seen = at
        while at < text.length and at - seen < PART and space_at(text, at, &length):
            at += length
        start = at
        while at < text.length and not space_at(text, at, &length):
            at += length
            if unlikely(at - seen >= PART):
                fault = work_on(vm, at - seen)
                if fault:
                    break
                seen = at
        if fault == 0:
            fault = work_on(vm, at - seen)
        if fault == 0 and at > start:
            fault = append_part(vm, parts, text.data + start, at - start)
    return give_parts(vm, R + ins.a, parts, fault)

cdef int rt_split_lines(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t at = 0
    cdef int64_t start = 0
    cdef int64_t seen = 0
    cdef int64_t length
    cdef int fault = 0
    cdef Slot parts[3]
    memset(parts, 0, sizeof(parts))
    while at < text.length and fault == 0:
        length = character_length(text.data + at, text.length - at)
        if is_line_end(decode_character(text.data + at, length)):
            fault = append_part(vm, parts, text.data + start, at - start)
            if text.data[at] == 13 and at + 1 < text.length and text.data[at + 1] == 10:
                at += 1
            start = at + length
        at += length
        if fault == 0 and unlikely(start > seen or at - seen >= PART):
            fault = work_on(vm, at - seen)
            seen = at
    if start < text.length and fault == 0:
        fault = append_part(vm, parts, text.data + start, text.length - start)
    return give_parts(vm, R + ins.a, parts, fault)

cdef int rt_join(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text between = text_at(R + ins.b)
    cdef Slot* parts = <Slot*>R[ins.c].pointer
    cdef int64_t count = R[ins.c + 1].i64
    cdef int64_t total = between.length * max(count - 1, 0)
    cdef int64_t i
    cdef int fault = 0
    cdef char* to
    cdef Slot made[3]
    for i in range(count):
        total += parts[3 * i + 1].i64
        if unlikely(i % PART == PART - 1):
            fault = work_on(vm, PART)
            if fault:
                return fault
    to = new_text(vm, made, total)
    if to == NULL and total > 0:
        return FAULT_OUT_OF_MEMORY
    for i in range(count):
        if i > 0:
            fault = carry(vm, to, between.data, between.length)
            to += between.length
        if fault == 0:
            fault = carry(vm, to, parts[3 * i].pointer, parts[3 * i + 1].i64)
        if fault == 0:
            fault = work_on(vm, 0)
        if fault:
            break
        to += parts[3 * i + 1].i64
    return give_text(vm, R + ins.a, made, fault)
