# Strings: the header is (data, length in bytes, capacity). Text is UTF-8, but nothing here trusts
# it to be: every reader of characters takes any bytes. A handler reads its operands before it
# writes its result, whose slots may be those of an operand that dies here.

cdef inline Text text_at(Slot* header) noexcept nogil:
    cdef Text text
    text.data = <const char*>header[0].pointer
    text.length = header[1].i64
    return text

cdef inline void lend_text(Slot* header, const char* data, int64_t length) noexcept nogil:
    """A header of capacity 0: a view of bytes that something else keeps."""
    header[0].pointer = <void*>data
    header[1].i64 = length
    header[2].i64 = 0

cdef inline char* new_text(Vm* vm, Slot* header, int64_t length) noexcept nogil:
    """A string whose bytes the caller writes; NULL when there is no memory or nothing to write."""
    cdef char* data = NULL
    if length > 0:
        data = <char*>allocate(vm, length, NULL)
    header[0].pointer = data
    header[1].i64 = header[2].i64 = length if data != NULL else 0
    return data

cdef inline int make_text(Vm* vm, Slot* header, const char* bytes, int64_t length) noexcept nogil:
    cdef char* data = new_text(vm, header, length)
    cdef int fault
    if data == NULL:
        return FAULT_OUT_OF_MEMORY if length > 0 else 0
    fault = carry(vm, data, bytes, length)
    if fault:
        release(vm, data)
    return fault

cdef inline void drop_text(Vm* vm, Slot* header) noexcept nogil:
    if header[2].i64 > 0:
        release(vm, header[0].pointer)

cdef inline int give_text(Vm* vm, Slot* dst, Slot* made, int fault) noexcept nogil:
    """Ends the making of a text: it goes to its register, or after a fault is freed."""
    if unlikely(fault):
        drop_text(vm, made)
        return fault
    dst[0], dst[1], dst[2] = made[0], made[1], made[2]
    return 0

cdef int grow_text(Vm* vm, Slot* header, int64_t needed) noexcept nogil:
    cdef int64_t capacity = header[2].i64
    cdef int64_t wanted = max(needed, capacity * 2, 16)
    cdef void* data
    if needed < 0 or needed > <int64_t>1 << 46:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, needed, 0)
    if capacity > 0:
        data = resize(vm, header[0].pointer, wanted)
    else:
        data = allocate(vm, wanted, NULL)
        if data != NULL and header[1].i64 > 0:
            memcpy(data, header[0].pointer, header[1].i64)
    if data == NULL:
        return FAULT_OUT_OF_MEMORY
    header[0].pointer = data
    header[2].i64 = block_of(data).size
    return 0

cdef inline int append_bytes(
    Vm* vm, Slot* header, const char* bytes, int64_t count
) noexcept nogil:
    cdef int64_t length = header[1].i64
    cdef int fault
    if unlikely(length + count > header[2].i64):
        if count == 0:
            return 0
        if grow_text(vm, header, length + count):
            return FAULT_OUT_OF_MEMORY
    fault = carry(vm, <char*>header[0].pointer + length, bytes, count)
    if likely(fault == 0):
        header[1].i64 = length + count
    return fault

cdef inline int tell_apart(Vm* vm, Slot* a, Slot* b, int* order) noexcept nogil:
    """`order` is 0 for equal texts."""
    order[0] = 1
    if a[1].i64 != b[1].i64:
        return 0
    return compare_bytes(vm, a[0].pointer, b[0].pointer, a[1].i64, order)

cdef inline int compare_text(Vm* vm, Slot* a, Slot* b, int* order) noexcept nogil:
    """-1, 0 or 1, by bytes."""
    cdef int fault = compare_bytes(
        vm, a[0].pointer, b[0].pointer, min(a[1].i64, b[1].i64), order
    )
    if order[0] == 0:
        order[0] = (a[1].i64 > b[1].i64) - (a[1].i64 < b[1].i64)
    else:
        order[0] = 1 if order[0] > 0 else -1
    return fault

# --- characters -----------------------------------------------------------------------------------

cdef inline bint continues(char byte) noexcept nogil:
    return (byte & 0xC0) == 0x80

cdef inline int64_t character_length(const char* at, int64_t room) noexcept nogil:
    """How many bytes the character at `at` has, of the `room` (above 0) that are there."""
    cdef int64_t length = 1
    cdef int64_t limit
    cdef uint8_t first = <uint8_t>at[0]
    if first < 0xC0:
        return 1
    limit = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    limit = min(limit, room)
    while length < limit and continues(at[length]):
        length += 1
    return length

cdef inline int64_t character_start(const char* data, int64_t at) noexcept nogil:
    """Where the character begins that has a byte at `at`; at most 3 bytes back."""
    cdef int64_t start = at
    while start > 0 and at - start < 3 and continues(data[start]):
        start -= 1
    return start if character_length(data + start, at - start + 1) > at - start else at

cdef int32_t decode_character(const char* at, int64_t length) noexcept nogil:
    """The code point of one character of `length` bytes, or -1."""
    cdef uint8_t first = <uint8_t>at[0]
    cdef int32_t code
    cdef int64_t i
    if length == 1:
        return first if first < 0x80 else -1
    code = first & (0x7F >> length)
    for i in range(1, length):
        if not continues(at[i]):
            return -1
        code = (code << 6) | (at[i] & 0x3F)
    if length == 2:
        return code if 0xC2 <= first < 0xE0 else -1
    if length == 3:
        return code if 0xE0 <= first < 0xF0 and code >= 0x800 and code >> 11 != 27 else -1
    return code if 0xF0 <= first and 0x10000 <= code <= 0x10FFFF else -1

cdef inline int encode_character(char* to, int32_t code) noexcept nogil:
    """Writes a code point; how many bytes it takes."""
    if code < 0x80:
        to[0] = <char>code
        return 1
    if code < 0x800:
        to[0] = <char>(0xC0 | (code >> 6))
        to[1] = <char>(0x80 | (code & 0x3F))
        return 2
    if code < 0x10000:
        to[0] = <char>(0xE0 | (code >> 12))
        to[1] = <char>(0x80 | ((code >> 6) & 0x3F))
        to[2] = <char>(0x80 | (code & 0x3F))
        return 3
    to[0] = <char>(0xF0 | (code >> 18))
    to[1] = <char>(0x80 | ((code >> 12) & 0x3F))
    to[2] = <char>(0x80 | ((code >> 6) & 0x3F))
    to[3] = <char>(0x80 | (code & 0x3F))
    return 4

cdef int count_code_points(
    Vm* vm, const char* data, int64_t length, int64_t* count
) noexcept nogil:
    cdef int64_t i, part
    cdef int fault = 0
    count[0] = 0
    while length > 0 and fault == 0:
        part = min(length, PART)
        count[0] += code_points(data, part)
        if unlikely(part > SHORT):
            fault = work_on(vm, part)
        data += part
        length -= part
    return fault

cdef inline int64_t code_points(const char* data, int64_t length) noexcept nogil:
    cdef int64_t i
    cdef int64_t count = 0
    for i in range(length):
        count += not continues(data[i])
    return count

cdef inline int64_t bad_part(const char* at, int64_t room) noexcept nogil:
    """How many bytes one U+FFFD stands for where text is no UTF-8 (as Python's decoder does)."""
    cdef uint8_t first = <uint8_t>at[0]
    cdef uint8_t second
    if first < 0xE0 or first > 0xF4 or room < 2 or not continues(at[1]):
        return 1
    second = <uint8_t>at[1]
    if (
        (first == 0xE0 and second < 0xA0) or (first == 0xED and second > 0x9F)
        or (first == 0xF0 and second < 0x90) or (first == 0xF4 and second > 0x8F)
    ):
        return 1
    return 3 if first >= 0xF0 and room > 2 and continues(at[2]) else 2

# --- handlers -------------------------------------------------------------------------------------

cdef int rt_concat(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text a = text_at(R + ins.b)
    cdef Text b = text_at(R + ins.c)
    cdef Slot made[3]
    cdef char* data = new_text(vm, made, a.length + b.length)
    cdef int fault
    if data == NULL and a.length + b.length > 0:
        return FAULT_OUT_OF_MEMORY
    fault = carry(vm, data, a.data, a.length)
    if fault == 0:
        fault = carry(vm, data + a.length, b.data, b.length)
    return give_text(vm, R + ins.a, made, fault)

cdef inline int rt_append_string(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return append_bytes(vm, R + ins.a, <const char*>R[ins.b].pointer, R[ins.b + 1].i64)

cdef inline int rt_compare_strings(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int order
    cdef int fault = compare_text(vm, R + ins.b, R + ins.c, &order)
    R[ins.a].i64 = order
    return fault

cdef inline int rt_string_equal(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int order
    cdef int fault = tell_apart(vm, R + ins.b, R + ins.c, &order)
    R[ins.a].i64 = order == 0
    return fault

cdef int rt_string_slice(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t start = R[ins.c].i64
    cdef int64_t stop = R[ins[1].a].i64
    clip(text.length, &start, &stop)
    if start < stop:
        start = character_start(text.data, start)
        stop = character_start(text.data, stop - 1)
        stop += character_length(text.data + stop, text.length - stop)
    lend_text(R + ins.a, text.data + start, stop - start)
    return 0

cdef int64_t clip_step_bound(
    int64_t bound, int64_t length, int64_t step, int64_t left_out
) noexcept nogil:
    """A bound of a slice with a step, as Python's slice.indices gives it."""
    cdef int64_t low = 0 if step > 0 else -1
    if bound == INT64_MIN or bound == INT64_MAX:
        return left_out
    if bound < 0:
        bound += length
    return min(max(bound, low), length + low)

cdef int rt_string_step(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t step = R[ins[1].b].i64
    cdef int64_t start, stop, count, i
    cdef int64_t done = 0
    cdef char* data
    cdef int fault = 0
    cdef Slot made[3]
    if step == 0:
        return raise_fault(vm, FAULT_STEP_IS_ZERO, 0, 0)
    if step == INT64_MIN:
        step += 1
    if step > 0:
        start = clip_step_bound(R[ins.c].i64, text.length, step, 0)
        stop = clip_step_bound(R[ins[1].a].i64, text.length, step, text.length)
        count = (stop - start - 1) // step + 1 if start < stop else 0
    else:
        start = clip_step_bound(R[ins.c].i64, text.length, step, text.length - 1)
        stop = clip_step_bound(R[ins[1].a].i64, text.length, step, -1)
        count = (start - stop - 1) // -step + 1 if stop < start else 0
    data = new_text(vm, made, count)
    if data == NULL and count > 0:
        return FAULT_OUT_OF_MEMORY
    while done < count and fault == 0:
        for i in range(done, min(count, done + PART)):
            data[i] = text.data[start + i * step]
        fault = work_on(vm, PART) if unlikely(count - done > SHORT) else 0
        done += PART
    return give_text(vm, R + ins.a, made, fault)

cdef int rt_string_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t at
    cdef int fault = find_index(vm, R + ins.b, R[ins.c].i64, &at)
    if fault:
        return fault
    at = character_start(text.data, at)
    lend_text(R + ins.a, text.data + at, character_length(text.data + at, text.length - at))
    return 0

cdef int rt_string_bytes(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    lend_text(R + ins.a, text.data, text.length)
    return 0

cdef int rt_string_from_bytes(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text source = text_at(R + ins.b)
    cdef int64_t at = 0
    cdef int64_t length
    cdef int fault = 0
    cdef Slot made[3]
    memset(made, 0, sizeof(made))
    if source.length > 0:
        fault = grow_text(vm, made, source.length)
    while at < source.length and fault == 0:
        length = character_length(source.data + at, source.length - at)
        if decode_character(source.data + at, length) >= 0:
            fault = append_bytes(vm, made, source.data + at, length)
        else:
            length = bad_part(source.data + at, source.length - at)
            fault = append_bytes(vm, made, b"\xEF\xBF\xBD", 3)
        if fault == 0:
            fault = work_on(vm, 0)
        at += length
    return give_text(vm, R + ins.a, made, fault)

cdef inline int rt_next_character(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t at = R[ins.c].i64
    cdef int64_t length = 0
    if <uint64_t>at >= <uint64_t>text.length:
        at = text.length
    else:
        length = character_length(text.data + at, text.length - at)
    R[ins.c].i64 = at + length
    lend_text(R + ins.a, text.data + at, length)
    return 0

cdef int rt_string_repeat(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t times = max(R[ins.c].i64, 0)
    cdef int64_t total, done
    cdef int64_t part = text.length
    cdef char* data
    cdef int fault = 0
    cdef Slot made[3]
    if text.length > 0 and times > (<int64_t>1 << 46) // text.length:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, times, 0)
    total = text.length * times
    data = new_text(vm, made, total)
    if data == NULL and total > 0:
        return FAULT_OUT_OF_MEMORY
    if total > 0:
        fault = carry(vm, data, text.data, text.length)
        done = text.length
        while done < total and fault == 0:  # doubling what is there
            part = min(done, total - done)
            fault = carry(vm, data + done, data, part)
            done += part
    return give_text(vm, R + ins.a, made, fault)

cdef int rt_count_characters(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t count
    cdef int fault = count_code_points(
        vm, <const char*>R[ins.b].pointer, R[ins.b + 1].i64, &count
    )
    R[ins.a].i64 = count
    return fault

cdef int rt_ord(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int32_t code = -1
    if text.length > 0 and character_length(text.data, text.length) == text.length:
        code = decode_character(text.data, text.length)
    if code < 0:
        return text_fault(vm, FAULT_BAD_TEXT, text)
    R[ins.a].i64 = code
    return 0

cdef int rt_chr(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t code = R[ins.b].i64
    cdef char bytes[4]
    if code < 0 or code > 0x10FFFF or code >> 11 == 27:  # a surrogate
        return raise_fault(vm, FAULT_BAD_CODE_POINT, code, 0)
    return make_text(vm, R + ins.a, bytes, encode_character(bytes, <int32_t>code))
