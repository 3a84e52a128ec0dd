# Format specifications: [[fill]align][sign][#][0][width][grouping][.precision][type], with Python's
# meaning for int, float, bool and str.

from libc.stdio cimport snprintf

cdef struct Spec:
    Text fill
    char align  # < > ^ = or 0
    char sign  # + - space or 0
    bint alternate
    int64_t width
    char grouping  # , _ or 0
    int64_t precision  # or -1
    char type  # or 0

# A number on its way to its place: sign and prefix, digits that grouping cuts, and the rest.
cdef struct Number:
    char lead[4]
    int lead_length
    const char* digits
    int64_t digits_length
    const char* rest
    int64_t rest_length
    int group  # digits between separators

cdef inline bint is_align(char byte) noexcept nogil:
    return byte == b"<" or byte == b">" or byte == b"^" or byte == b"="

cdef inline bint take_char(Text* text, char byte) noexcept nogil:
    if text.length > 0 and text.data[0] == byte:
        text.data += 1
        text.length -= 1
        return True
    return False

cdef bint take_size(Text* text, int64_t* size) noexcept nogil:
    """Digits, if any; False if they say more than a billion."""
    while text.length > 0 and between(text.data[0], 48, 57):
        size[0] = max(size[0], 0) * 10 + (text.data[0] - 48)
        if size[0] > 1000000000:
            return False
        text.data += 1
        text.length -= 1
    return True

cdef bint parse_spec(Text text, Spec* spec) noexcept nogil:
    cdef int64_t first
    cdef bint filled = False
    memset(spec, 0, sizeof(Spec))
    spec.fill.data = b" "
    spec.fill.length = 1
    spec.precision = -1
    if text.length > PART:  # of leading zeros
        return False
    if text.length > 0:
        first = character_length(text.data, text.length)
        if first < text.length and is_align(text.data[first]):
            spec.fill.data = text.data
            spec.fill.length = first
            filled = True
            text.data += first
            text.length -= first
        if is_align(text.data[0]):
            spec.align = text.data[0]
            text.data += 1
            text.length -= 1
    if text.length > 0 and (text.data[0] == b"+" or text.data[0] == b"-" or text.data[0] == b" "):
        spec.sign = text.data[0]
        text.data += 1
        text.length -= 1
    spec.alternate = take_char(&text, b"#")
    if not filled and take_char(&text, b"0"):
        spec.fill.data = b"0"
        if spec.align == 0:
            spec.align = b"0"  # `=` for numbers, `<` for text
    if not take_size(&text, &spec.width):
        return False
    if take_char(&text, b","):
        spec.grouping = b","
    elif take_char(&text, b"_"):
        spec.grouping = b"_"
    if take_char(&text, b"."):
        if text.length == 0 or not between(text.data[0], 48, 57):
            return False
        if not take_size(&text, &spec.precision):
            return False
    if text.length > 0:
        spec.type = text.data[0]
        text.data += 1
        text.length -= 1
    return text.length == 0

cdef int append_grouped(
    Vm* vm, Slot* to, Number* number, char separator, int64_t zeros
) noexcept nogil:
    """Appends leading zeros and the digits, cut into groups from the right."""
    cdef int64_t total = zeros + number.digits_length
    cdef int64_t i
    cdef char byte
    cdef int fault = 0
    for i in range(total):
        if i > 0 and separator != 0 and (total - i) % number.group == 0 and fault == 0:
            fault = append_bytes(vm, to, &separator, 1)
        byte = 48 if i < zeros else number.digits[i - zeros]
        if fault == 0:
            fault = append_bytes(vm, to, &byte, 1)
        if fault == 0:
            fault = work_on(vm, 0)
        if fault:
            break
    return fault

cdef inline int64_t grouped_length(int64_t digits, int group, char separator) noexcept nogil:
    return digits + ((digits - 1) // group if separator != 0 and digits > 0 else 0)

cdef int append_number(Vm* vm, Slot* to, Spec* spec, Number* number) noexcept nogil:
    cdef char align = spec.align
    cdef int64_t zeros = 0
    cdef int64_t room = spec.width - number.lead_length - number.rest_length
    cdef int64_t left, length
    cdef int fault
    if align == b"0":
        align = b"="
    if align == b"=" and spec.fill.length == 1 and spec.fill.data[0] == 48:
        zeros = max(room - number.digits_length, 0)
        if spec.grouping != 0:  # some of these are separators: no more than one in group + 1
            zeros = max(room // (number.group + 1) * number.group - number.digits_length, 0)
        while grouped_length(zeros + number.digits_length, number.group, spec.grouping) < room:
            zeros += 1
    length = grouped_length(zeros + number.digits_length, number.group, spec.grouping)
    room = max(room - length, 0)
    left = 0 if align == b"<" else room // 2 if align == b"^" else room
    fault = append_fill(vm, to, spec.fill, 0 if align == b"=" else left)
    if fault == 0:
        fault = append_bytes(vm, to, number.lead, number.lead_length)
    if fault == 0 and align == b"=":
        fault = append_fill(vm, to, spec.fill, left)
    if fault == 0:
        fault = append_grouped(vm, to, number, spec.grouping, zeros)
    if fault == 0:
        fault = append_bytes(vm, to, number.rest, number.rest_length)
    if fault == 0:
        fault = append_fill(vm, to, spec.fill, room - left)
    return fault

cdef void lead_with_sign(Number* number, Spec* spec, bint negative) noexcept nogil:
    number.lead_length = 0
    if negative or spec.sign == b"+" or spec.sign == b" ":
        number.lead[0] = b"-" if negative else spec.sign
        number.lead_length = 1

cdef int bad_format(Vm* vm, Text spec) noexcept nogil:
    return text_fault(vm, FAULT_BAD_FORMAT, spec)

# --- integers -------------------------------------------------------------------------------------

cdef int format_integer(
    Vm* vm, Slot* to, Spec* spec, Text given, bint negative, uint64_t size
) noexcept nogil:
    cdef Number number
    cdef char digits[72]
    cdef int at = 0
    cdef char type = spec.type
    cdef int shift = 4 if type | 32 == b"x" else 3 if type == b"o" else 1
    if type == b"c":
        return format_code_point(vm, to, spec, given, negative, size)
    if spec.precision >= 0:
        return bad_format(vm, given)
    lead_with_sign(&number, spec, negative)
    number.rest = NULL
    number.rest_length = 0
    number.group = 3
    if type == 0 or type == b"d" or (type == b"n" and spec.grouping == 0):
        number.digits_length = write_digits(digits, size)
    elif type == b"b" or type == b"o" or type == b"x" or type == b"X":
        if spec.grouping == b",":
            return bad_format(vm, given)
        if spec.alternate:
            number.lead[number.lead_length] = 48
            number.lead[number.lead_length + 1] = type
            number.lead_length += 2
        number.group = 4
        at = write_in_base(digits, sizeof(digits), size, shift, 65 if type == b"X" else 97)
        number.digits_length = <int>sizeof(digits) - at
    else:
        return bad_format(vm, given)
    number.digits = digits + at
    return append_number(vm, to, spec, &number)

cdef int format_code_point(
    Vm* vm, Slot* to, Spec* spec, Text given, bint negative, uint64_t code
) noexcept nogil:
    cdef Number number
    cdef char bytes[4]
    if spec.sign != 0 or spec.alternate or spec.grouping != 0 or spec.precision >= 0:
        return bad_format(vm, given)
    if negative or code > 0x10FFFF or code >> 11 == 27:
        return bad_format(vm, given)
    number.lead_length = 0
    number.digits_length = 0
    number.group = 3
    number.rest = bytes
    number.rest_length = encode_character(bytes, <int32_t>code)
    spec.width += number.rest_length - 1  # one character, whatever its bytes
    if spec.align == 0:
        spec.align = b"<"
    return append_number(vm, to, spec, &number)

cdef bint is_float_type(char type) noexcept nogil:
    return (
        type | 32 == b"e" or type | 32 == b"f" or type | 32 == b"g" or type == b"%"
    )

# --- floats ---------------------------------------------------------------------------------------

# Digits asked of the C library, which needs many times their number in memory and cannot be ended.
cdef enum:
    MAX_PRECISION = 100000

cdef int print_float(
    char* to, int64_t room, double value, char type, int64_t precision, bint alternate
) noexcept nogil:
    """The C library's text, which is exact; `type` is e, f, g or their capitals."""
    cdef char pattern[8]
    cdef locale_t host = uselocale(c_locale)
    cdef int length
    if alternate:
        memcpy(pattern, b"%#.*", 4)
        pattern[4] = type
        pattern[5] = 0
    else:
        memcpy(pattern, b"%.*", 3)
        pattern[3] = type
        pattern[4] = 0
    length = snprintf(to, room, pattern, <int>precision, value)
    uselocale(host)
    return length

cdef int general_with_point(
    char* to, int64_t room, double value, int64_t precision, bint alternate
) noexcept nogil:
    """`g`, but a number without an exponent keeps a digit behind its point: 12.0, 1.2e+01."""
    cdef int length = print_float(to, room, value, b"g", precision, alternate)
    cdef char* mark
    cdef int i
    if length < 0:
        return length
    if memchr(to, b"e", length) != NULL:
        return length
    if memchr(to, b".", length) != NULL:
        if to[length - 1] != b".":
            return length
    elif length < max(precision, 1):
        memcpy(to + length, b".0", 2)
        return length + 2
    length = print_float(to, room, value, b"e", max(precision, 1) - 1, alternate)
    if length < 0:
        return length
    mark = <char*>memchr(to, b"e", length)
    i = <int>(mark - to)
    if not alternate and memchr(to, b".", i) != NULL:
        while to[i - 1] == b"0":
            i -= 1
        i -= to[i - 1] == b"."
    memmove(to + i, mark, length - (mark - to))
    return length - <int>(mark - to) + i

cdef int format_float(Vm* vm, Slot* to, Spec* spec, Text given, Slot* value) noexcept nogil:
    cdef Number number
    cdef Slot size
    cdef char type = spec.type if spec.type != 0 and spec.type != b"n" else b"g"
    cdef int64_t precision = spec.precision if spec.precision >= 0 else 6
    cdef int64_t room = precision + 400
    cdef char* text
    cdef int64_t length, i
    cdef int fault
    if spec.type != 0 and spec.type != b"n" and not is_float_type(spec.type):
        return bad_format(vm, given)
    if spec.type == b"n" and spec.grouping != 0:
        return bad_format(vm, given)
    if precision > MAX_PRECISION:
        return bad_format(vm, given)
    size.u64 = value.u64 & <uint64_t>INT64_MAX
    if type == b"%":
        size.f64 *= 100
        type = b"f"
    text = <char*>allocate(vm, room, NULL)
    if text == NULL:
        return FAULT_OUT_OF_MEMORY
    if size.u64 >= <uint64_t>0x7FF0000000000000:
        memcpy(text, b"inf" if size.u64 == <uint64_t>0x7FF0000000000000 else b"nan", 3)
        if type < 97:
            for i in range(3):
                text[i] ^= 32
        length = 3
        spec.grouping = 0
    elif spec.type == 0 and spec.precision < 0:
        length = text_of_f64(text, &size)
        if spec.alternate and length > 1 and text[1] == b"e":  # always a point: 1.e+22
            memmove(text + 2, text + 1, length - 1)
            text[1] = b"."
            length += 1
    elif spec.type == 0 and spec.precision >= 0:
        length = general_with_point(text, room, size.f64, precision, spec.alternate)
    else:
        length = print_float(text, room, size.f64, type, precision, spec.alternate)
    if length < 0:  # the C library had no memory
        release(vm, text)
        return bad_format(vm, given)
    if spec.type == b"%":
        text[length] = b"%"
        length += 1
    lead_with_sign(
        &number, spec, value.i64 < 0 and size.u64 <= <uint64_t>0x7FF0000000000000
    )
    i = 0
    while i < length and between(text[i], 48, 57):
        i += 1
    number.digits = text
    number.digits_length = i
    number.rest = text + i
    number.rest_length = length - i
    number.group = 3
    fault = append_number(vm, to, spec, &number)
    release(vm, text)
    return fault

cdef int format_number(
    Vm* vm, Slot* to, Text given, bint negative, uint64_t size
) noexcept nogil:
    """An integer by sign and size; with a float's type it is formatted as one."""
    cdef Spec spec
    cdef Slot value
    if not parse_spec(given, &spec):
        return bad_format(vm, given)
    if is_float_type(spec.type):
        value.f64 = -<double>size if negative else <double>size
        return format_float(vm, to, &spec, given, &value)
    return format_integer(vm, to, &spec, given, negative, size)

# --- handlers -------------------------------------------------------------------------------------

cdef int rt_append_format_i64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t value = R[ins.b].i64
    return format_number(
        vm, R + ins.a, text_at(R + ins.c), value < 0,
        0 - <uint64_t>value if value < 0 else <uint64_t>value,
    )

cdef int rt_append_format_u64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return format_number(vm, R + ins.a, text_at(R + ins.c), False, R[ins.b].u64)

cdef int rt_append_format_bool(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef char text[TEXT_BYTES]
    if R[ins.c + 1].i64 == 0:
        return append_bytes(vm, R + ins.a, text, text_of_bool(text, R + ins.b))
    return format_number(vm, R + ins.a, text_at(R + ins.c), False, R[ins.b].u64)

cdef int rt_append_format_f64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text given = text_at(R + ins.c)
    cdef Spec spec
    if not parse_spec(given, &spec):
        return bad_format(vm, given)
    return format_float(vm, R + ins.a, &spec, given, R + ins.b)

cdef int rt_append_format_string(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text given = text_at(R + ins.c)
    cdef Text text = text_at(R + ins.b)
    cdef Spec spec
    cdef int64_t kept = 0
    cdef int64_t room, left
    cdef int fault = 0
    if (
        not parse_spec(given, &spec) or spec.align == b"=" or spec.sign != 0 or spec.alternate
        or spec.grouping != 0 or (spec.type != 0 and spec.type != b"s")
    ):
        return bad_format(vm, given)
    while spec.precision > 0 and kept < text.length:
        kept += character_length(text.data + kept, text.length - kept)
        spec.precision -= 1
        fault = work_on(vm, 0)
        if fault:
            return fault
    if spec.precision >= 0:
        text.length = kept
    fault = find_padding(vm, text, spec.width, &room)
    if fault:
        return fault
    left = room if spec.align == b">" else room // 2 if spec.align == b"^" else 0
    return append_padded(vm, R + ins.a, text, spec.fill, left, room - left)
