# Strings: upper and lower case, classes of characters, padding.

cdef extern from "_tables.h" nogil:
    ctypedef struct CaseRange:
        int32_t first
        int32_t last
        int32_t step
        int32_t delta
    const CaseRange upper_ranges[1]
    const CaseRange lower_ranges[1]
    const int32_t longer_upper[1][4]
    const int32_t longer_lower[1][4]
    const int32_t cased_ranges[1][2]
    const int32_t ignorable_ranges[1][2]
    const int32_t unprintable_ranges[1][2]
    const int UPPER_RANGES
    const int LOWER_RANGES
    const int LONGER_UPPER
    const int LONGER_LOWER
    const int CASED_RANGES
    const int IGNORABLE_RANGES
    const int UNPRINTABLE_RANGES

cdef enum:
    SIGMA = 0x3A3
    SMALL_SIGMA = 0x3C3
    FINAL_SIGMA = 0x3C2

cdef bint within(int32_t code, const int32_t* ranges, int count) noexcept nogil:
    """Whether a code point is in one of some ranges, each its first and last."""
    cdef int low = 0
    cdef int high = count
    cdef int middle
    while low < high:
        middle = (low + high) // 2
        if code > ranges[2 * middle + 1]:
            low = middle + 1
        else:
            high = middle
    return low < count and code >= ranges[2 * low]

cdef int32_t mapped_case(int32_t code, bint upper) noexcept nogil:
    """A code point in the other case, if that is one, or itself."""
    cdef const CaseRange* ranges = &upper_ranges[0]
    cdef int count = UPPER_RANGES
    cdef int low = 0
    cdef int middle, high
    if not upper:
        ranges = &lower_ranges[0]
        count = LOWER_RANGES
    high = count
    while low < high:
        middle = (low + high) // 2
        if code > ranges[middle].last:
            low = middle + 1
        else:
            high = middle
    if low < count and code >= ranges[low].first:
        if (code - ranges[low].first) % ranges[low].step == 0:
            return code + ranges[low].delta
    return code

cdef const int32_t* several_in_case(int32_t code, bint upper) noexcept nogil:
    """The code points that one becomes in the other case, up to a 0 or three; NULL if it is one."""
    cdef const int32_t* rows = &longer_upper[0][0] if upper else &longer_lower[0][0]
    cdef int count = LONGER_UPPER if upper else LONGER_LOWER
    cdef int low = 0
    cdef int high = count
    cdef int middle
    while low < high:
        middle = (low + high) // 2
        if code > rows[4 * middle]:
            low = middle + 1
        else:
            high = middle
    return rows + 4 * low + 1 if low < count and rows[4 * low] == code else NULL

cdef int find_cased(Vm* vm, Text text, int64_t at, bint ahead, bint* cased) noexcept nogil:
    """Whether the next letter that counts, behind a byte or ahead of it, has a case."""
    cdef int64_t length
    cdef int32_t code
    cdef int fault = 0
    cased[0] = False
    while fault == 0 and (at < text.length if ahead else at > 0):
        if not ahead:
            at = character_start(text.data, at - 1)
        length = character_length(text.data + at, text.length - at)
        code = decode_character(text.data + at, length)
        if not within(code, &ignorable_ranges[0][0], IGNORABLE_RANGES):
            cased[0] = within(code, &cased_ranges[0][0], CASED_RANGES)
            break
        if ahead:
            at += length
        fault = work_on(vm, 0)
    return fault

cdef int lower_sigma(
    Vm* vm, Slot* to, Text text, int64_t at, int64_t length
) noexcept nogil:
    """Appends the small form of a sigma: at the end of a word it has one of its own."""
    cdef bint behind, ahead
    cdef char bytes[4]
    cdef int fault = find_cased(vm, text, at, False, &behind)
    ahead = False
    if behind and fault == 0:
        fault = find_cased(vm, text, at + length, True, &ahead)
    if fault:
        return fault
    length = encode_character(bytes, FINAL_SIGMA if behind and not ahead else SMALL_SIGMA)
    return append_bytes(vm, to, bytes, length)

cdef int append_in_case(Vm* vm, Slot* to, int32_t code, bint upper) noexcept nogil:
    """Appends what a code point becomes in the other case."""
    cdef const int32_t* several = several_in_case(code, upper)
    cdef char bytes[12]
    cdef int size = 0
    cdef int i
    if several == NULL:
        return append_bytes(vm, to, bytes, encode_character(bytes, mapped_case(code, upper)))
    for i in range(3):
        if several[i]:
            size += encode_character(bytes + size, several[i])
    return append_bytes(vm, to, bytes, size)

cdef inline bint between(char byte, char low, char high) noexcept nogil:
    return low <= byte <= high

cdef int append_ascii(
    Vm* vm, Slot* made, Text text, int64_t* at, char first
) noexcept nogil:
    """Appends ASCII from `at` on, at most a part, in the other case from `first` on."""
    cdef int64_t stop = at[0]
    cdef int64_t limit = min(text.length, at[0] + PART)
    cdef int64_t i
    cdef char byte
    cdef char* to
    cdef int fault = 0
    while stop < limit and text.data[stop] >= 0:
        stop += 1
    if unlikely(stop - at[0] > SHORT):
        fault = work_on(vm, stop - at[0])
    if fault == 0 and made[1].i64 + stop - at[0] > made[2].i64:
        fault = grow_text(vm, made, made[1].i64 + stop - at[0])
    if fault:
        return fault
    to = <char*>made[0].pointer + made[1].i64 - at[0]
    for i in range(at[0], stop):
        byte = text.data[i]
        to[i] = byte ^ (32 if first <= byte <= first + 25 else 0)
    made[1].i64 += stop - at[0]
    at[0] = stop
    return 0

cdef int change_case(Vm* vm, Slot* R, Ins* ins, bint upper) noexcept nogil:
    """Case by Unicode's full mapping: a sigma that ends a word has a form of its own."""
    cdef Text text = text_at(R + ins.b)
    cdef char first = 97 if upper else 65  # of the letters that change
    cdef int64_t at = 0
    cdef int64_t length
    cdef int32_t code
    cdef int fault = 0
    cdef Slot made[3]
    memset(made, 0, sizeof(made))
    if text.length > 0:
        fault = grow_text(vm, made, text.length)
    while at < text.length and fault == 0:
        if text.data[at] >= 0:
            fault = append_ascii(vm, made, text, &at, first)
            continue
        length = character_length(text.data + at, text.length - at)
        code = decode_character(text.data + at, length)
        if code == SIGMA and not upper:
            fault = lower_sigma(vm, made, text, at, length)
        elif code >= 0:
            fault = append_in_case(vm, made, code, upper)
        else:
            fault = append_bytes(vm, made, text.data + at, length)
        if fault == 0:
            fault = work_on(vm, 0)
        at += length
    return give_text(vm, R + ins.a, made, fault)

cdef int rt_upper(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return change_case(vm, R, ins, True)

cdef int rt_lower(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return change_case(vm, R, ins, False)

cdef int all_of_class(Vm* vm, Text text, int kind, int64_t* holds) noexcept nogil:
    """Not empty and all ASCII of a class; for the cases: a letter, and none of the other case."""
    cdef bint cased = False
    cdef int64_t left = text.length
    cdef int fault = 0
    holds[0] = text.length > 0
    while left > 0 and holds[0] and fault == 0:
        text.length = min(left, PART)
        holds[0] = part_of_class(text, kind, &cased)
        if unlikely(text.length > SHORT):
            fault = work_on(vm, text.length)
        text.data += text.length
        left -= text.length
    holds[0] = holds[0] and (kind < 4 or cased)
    return fault

cdef bint part_of_class(Text text, int kind, bint* any_cased) noexcept nogil:
    cdef bint letter, digit, upper, lower
    cdef bint cased = any_cased[0]
    cdef int64_t i
    for i in range(text.length):
        upper = between(text.data[i], 65, 90)
        lower = between(text.data[i], 97, 122)
        digit = between(text.data[i], 48, 57)
        letter = upper or lower
        cased = cased or letter
        if kind == 0 and not digit:
            return False
        if kind == 1 and not letter:
            return False
        if kind == 2 and not (letter or digit):
            return False
        if kind == 3 and not (text.data[i] >= 0 and is_space(text.data[i])):
            return False
        if (kind == 4 and lower) or (kind == 5 and upper):
            return False
    any_cased[0] = cased
    return True

cdef int rt_string_class(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t holds
    cdef int fault = all_of_class(vm, text_at(R + ins.b), ins.c, &holds)
    R[ins.a].i64 = holds
    return fault

cdef int append_fill(Vm* vm, Slot* text, Text fill, int64_t times) noexcept nogil:
    cdef int64_t i
    cdef int fault = 0
    if times <= 0 or fill.length == 0:
        return 0
    if times > (<int64_t>1 << 46) // fill.length:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, times, 0)
    if text[1].i64 + times * fill.length > text[2].i64:
        fault = grow_text(vm, text, text[1].i64 + times * fill.length)
    for i in range(times):
        if fault == 0:
            fault = work_on(vm, 0)
        if fault == 0:
            fault = append_bytes(vm, text, fill.data, fill.length)
        if fault:
            break
    return fault

cdef int append_padded(
    Vm* vm, Slot* to, Text text, Text fill, int64_t left, int64_t right
) noexcept nogil:
    cdef int fault = append_fill(vm, to, fill, left)
    if fault == 0:
        fault = append_bytes(vm, to, text.data, text.length)
    if fault == 0:
        fault = append_fill(vm, to, fill, right)
    return fault

cdef inline int find_padding(Vm* vm, Text text, int64_t width, int64_t* room) noexcept nogil:
    """How many characters a text is short of a width."""
    cdef int64_t present
    cdef int fault = count_code_points(vm, text.data, text.length, &present)
    room[0] = width - present if width > present else 0
    return fault

cdef int rt_justify(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t width = R[ins.c].i64
    cdef int64_t room, left
    cdef Slot made[3]
    cdef int fault = find_padding(vm, text, width, &room)
    if fault:
        return fault
    memset(made, 0, sizeof(made))
    left = room if ins[1].b == 1 else 0
    if ins[1].b == 3:  # as Python's str.center: the odd one goes left if the width is odd too
        left = room // 2 + (room & width & 1)
    fault = append_padded(vm, made, text, text_at(R + ins[1].a), left, room - left)
    return give_text(vm, R + ins.a, made, fault)

# --- repr -----------------------------------------------------------------------------------------

cdef bint is_printable(int32_t code) noexcept nogil:
    if code < 0x80:
        return 32 <= code < 127
    return not within(code, &unprintable_ranges[0][0], UNPRINTABLE_RANGES)

cdef int escape(char* to, int32_t code, char quote) noexcept nogil:
    """The escaped form of a character that needs one; how long it is."""
    cdef int digits, digit, i
    to[0] = 92
    if code == quote or code == 92:
        to[1] = <char>code
        return 2
    if code == 9 or code == 10 or code == 13:
        to[1] = 116 if code == 9 else 110 if code == 10 else 114
        return 2
    digits = 2 if code < 0x100 else 4 if code < 0x10000 else 8
    to[1] = 120 if digits == 2 else 117 if digits == 4 else 85
    for i in range(digits):
        digit = (code >> (4 * (digits - 1 - i))) & 15
        to[2 + i] = <char>(48 + digit if digit < 10 else 87 + digit)
    return 2 + digits

cdef int rt_append_quoted(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* to = R + ins.a
    cdef Text text = text_at(R + ins.b)
    cdef char quote = 39
    cdef char escaped[12]
    cdef int64_t at = 0
    cdef int64_t length
    cdef int32_t code
    cdef int fault
    fault = find_byte(vm, text, 39, 0, &at)
    if at >= 0 and fault == 0:
        fault = find_byte(vm, text, 34, 0, &at)
        quote = 34 if at < 0 else 39
    at = 0
    if fault == 0:
        fault = append_bytes(vm, to, &quote, 1)
    while at < text.length and fault == 0:
        length = character_length(text.data + at, text.length - at)
        code = decode_character(text.data + at, length)
        if code < 0:  # no UTF-8: its first byte
            length = 1
            code = <uint8_t>text.data[at]
            fault = append_bytes(vm, to, escaped, escape(escaped, code, quote))
        elif code == quote or code == 92 or not is_printable(code):
            fault = append_bytes(vm, to, escaped, escape(escaped, code, quote))
        else:
            fault = append_bytes(vm, to, text.data + at, length)
        if fault == 0:
            fault = work_on(vm, 0)
        at += length
    return append_bytes(vm, to, &quote, 1) if fault == 0 else fault
