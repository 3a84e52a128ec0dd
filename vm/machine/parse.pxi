# Text to numbers, as Python's int() and float() read it: white space around, underscores between
# digits. A float is correctly rounded; an integer must fit 64 bits.

cdef extern from "<locale.h>" nogil:
    ctypedef void* locale_t
    locale_t newlocale(int mask, const char* name, locale_t base)
    locale_t uselocale(locale_t locale)
    const int LC_ALL_MASK

cdef extern from "<stdlib.h>" nogil:
    double strtod_l(const char* text, char** end, locale_t locale)

# The C library reads and writes a decimal point in this locale, whatever the host has set.
cdef locale_t c_locale = newlocale(LC_ALL_MASK, "C", NULL)

cdef inline int without_space(Vm* vm, Text* text) noexcept nogil:
    """Strips the white space around."""
    if likely(text.length > 0 and is_mark(text.data[0]) and is_mark(text.data[text.length - 1])):
        return 0
    return strip_space(vm, text)

cdef inline bint is_mark(char byte) noexcept nogil:
    """Whether it is ASCII, and certainly no space."""
    return between(byte, 33, 126)

cdef int strip_space(Vm* vm, Text* text) noexcept nogil:
    cdef int64_t length, start
    cdef int fault = 0
    while text.length > 0 and fault == 0 and space_at(text[0], 0, &length):
        text.data += length
        text.length -= length
        fault = work_on(vm, 0)
    while text.length > 0 and fault == 0:
        start = character_start(text.data, text.length - 1)
        if not space_at(text[0], start, &length):
            break
        text.length = start
        fault = work_on(vm, 0)
    return fault

cdef inline int digit_value(char byte) noexcept nogil:
    if between(byte, 48, 57):
        return byte - 48
    if between(byte | 32, 97, 122):
        return (byte | 32) - 87
    return 99

cdef int prefix_base(Text text) noexcept nogil:
    """16, 8 or 2 if the text begins with 0x, 0o or 0b and has more, else 0."""
    cdef char letter
    if text.length < 3 or text.data[0] != 48:
        return 0
    letter = text.data[1] | 32
    return 16 if letter == 120 else 8 if letter == 111 else 2 if letter == 98 else 0

cdef int read_integer(Vm* vm, Text text, int64_t base, int64_t* result) noexcept nogil:
    """The number that a stripped text spells, or FAULT_BAD_TEXT without more."""
    cdef uint64_t number = 0
    cdef uint64_t limit = <uint64_t>INT64_MAX
    cdef bint negative = False
    cdef bint after_digit = False
    cdef bint plain_zero
    cdef int64_t i
    cdef int digit, prefix
    cdef int fault
    if text.length > 0 and (text.data[0] == 43 or text.data[0] == 45):
        negative = text.data[0] == 45
        limit += negative
        text.data += 1
        text.length -= 1
    prefix = prefix_base(text)
    if prefix != 0 and (base == 0 or base == prefix):
        base = prefix
        text.data += 2
        text.length -= 2
        after_digit = True  # an underscore may follow the prefix
    # without a base, a number of other digits must not begin with 0
    plain_zero = base == 0 and text.length > 0 and text.data[0] == 48
    base = 10 if base == 0 else base
    for i in range(text.length):
        if unlikely(i % PART == PART - 1):
            fault = work_on(vm, PART)
            if fault:
                return fault
        if text.data[i] == 95 and after_digit and i + 1 < text.length:
            after_digit = False
            continue
        digit = digit_value(text.data[i])
        if digit >= base or (plain_zero and digit != 0):
            return FAULT_BAD_TEXT
        if number > (limit - digit) // <uint64_t>base:
            return FAULT_BAD_TEXT
        number = number * base + digit
        after_digit = True
    result[0] = <int64_t>(0 - number if negative else number)
    return 0 if text.length > 0 and after_digit else FAULT_BAD_TEXT

cdef inline int64_t skip_digits(Text text, int64_t at) noexcept nogil:
    """Behind digits with single underscores between them, or as far as one part goes."""
    cdef int64_t stop = min(text.length, at + PART)
    while at < stop and (
        between(text.data[at], 48, 57)
        or (
            text.data[at] == 95 and at > 0 and between(text.data[at - 1], 48, 57)
            and at + 1 < text.length and between(text.data[at + 1], 48, 57)
        )
    ):
        at += 1
    return at

cdef int count_digits(Vm* vm, Text text, int64_t* at) noexcept nogil:
    """Moves behind digits."""
    cdef int64_t start
    cdef int fault = 0
    while fault == 0:
        start = at[0]
        at[0] = skip_digits(text, start)
        if likely(at[0] - start < PART):
            break
        fault = work_on(vm, PART)
    return fault

cdef bint is_word(Text text, int64_t at, const char* word) noexcept nogil:
    """Whether the text from `at` on is a word, in any case."""
    cdef int64_t length = strlen(word)
    cdef int64_t i
    if text.length - at != length:
        return False
    for i in range(length):
        if text.data[at + i] | 32 != word[i]:
            return False
    return True

cdef int check_float(Vm* vm, Text text) noexcept nogil:
    """0 if a stripped text spells a float, else FAULT_BAD_TEXT without more."""
    cdef int64_t at = 0
    cdef int64_t start
    cdef int64_t digits
    cdef int fault
    if text.length > 0 and (text.data[0] == 43 or text.data[0] == 45):
        at = 1
    if is_special(text, at):
        return 0
    start = at
    fault = count_digits(vm, text, &at)
    digits = at - start
    if fault == 0 and at < text.length and text.data[at] == 46:
        at += 1
        if at < text.length and text.data[at] != 95:
            start = at
            fault = count_digits(vm, text, &at)
            digits += at - start
    if fault == 0 and digits == 0:
        fault = FAULT_BAD_TEXT
    if fault == 0 and at < text.length and text.data[at] | 32 == 101:
        at += 1
        if at < text.length and (text.data[at] == 43 or text.data[at] == 45):
            at += 1
        if at == text.length or text.data[at] == 95:
            return FAULT_BAD_TEXT
        start = at
        fault = count_digits(vm, text, &at)
        if fault == 0 and at == start:
            fault = FAULT_BAD_TEXT
    return FAULT_BAD_TEXT if fault == 0 and at != text.length else fault

cdef bint is_special(Text text, int64_t at) noexcept nogil:
    return is_word(text, at, "inf") or is_word(text, at, "infinity") or is_word(text, at, "nan")

cdef enum:
    DIGITS = 800  # of a float: those behind the 767th tell no more than whether there are any
    FARTHEST = 100000  # exponents beyond are as good as this

cdef int spell_float(Vm* vm, Text text, char* to) noexcept nogil:
    """A stripped text that spells a float in at most DIGITS + 40 bytes for the C library, which
    cannot be asked to look around: `-123.450_0e6` as `-12345e4`."""
    cdef int64_t count = 0  # of the digits that are written
    cdef int64_t exponent = 0  # of the last of them
    cdef int64_t given = 0
    cdef int64_t i = 0
    cdef bint behind_point = False
    cdef bint more = False  # digits that are not written, other than 0
    cdef bint below = False
    cdef char byte
    cdef int fault
    while i < text.length and text.data[i] | 32 != 101:
        byte = text.data[i]
        i += 1
        if unlikely(i % PART == 0):
            fault = work_on(vm, PART)
            if fault:
                return fault
        if byte == 46:
            behind_point = True
        elif byte == 43 or byte == 45:
            to[0] = byte
            to += 1
        elif byte != 95:
            exponent -= behind_point
            if count < DIGITS and (count > 0 or byte != 48):
                to[count] = byte
                count += 1
            elif count > 0:
                more = more or byte != 48
                exponent += 1
    for i in range(i + 1, text.length):
        if unlikely(i % PART == 0):
            fault = work_on(vm, PART)
            if fault:
                return fault
        if text.data[i] == 45:
            below = True
        elif between(text.data[i], 48, 57):
            given = min(given * 10 + text.data[i] - 48, <int64_t>1 << 50)
    exponent += -given if below else given
    if more or count == 0:
        to[count] = 48 + more
        count += 1
        exponent -= more
    to[count] = 101
    count += 1
    count += write_integer(to + count, min(max(exponent, -FARTHEST), FARTHEST))
    to[count] = 0
    return 0

# --- handlers -------------------------------------------------------------------------------------

cdef int rt_parse_int(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text given = text_at(R + ins.b)
    cdef Text text = given
    cdef int64_t base = R[ins.c].i64
    cdef int64_t number = 0
    cdef int fault = FAULT_BAD_TEXT
    if base != 1 and 0 <= base <= 36:
        fault = without_space(vm, &text) or read_integer(vm, text, base, &number)
    if unlikely(fault):
        return text_fault(vm, FAULT_BAD_TEXT, given) if fault == FAULT_BAD_TEXT else fault
    R[ins.a].i64 = number
    return 0

cdef int rt_parse_float(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text given = text_at(R + ins.b)
    cdef Text text = given
    cdef char plain[DIGITS + 40]
    cdef int fault = without_space(vm, &text) or check_float(vm, text)
    if unlikely(fault):
        return text_fault(vm, FAULT_BAD_TEXT, given) if fault == FAULT_BAD_TEXT else fault
    if text.length < 16 and memchr(text.data, 95, text.length) == NULL:
        memcpy(plain, text.data, text.length)  # the words, too
        plain[text.length] = 0
    else:
        fault = spell_float(vm, text, plain)
    if fault == 0:
        R[ins.a].f64 = strtod_l(plain, NULL, c_locale)
    return fault

cdef int rt_to_base(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t number = R[ins.b].i64
    cdef uint64_t size = 0 - <uint64_t>number if number < 0 else <uint64_t>number
    cdef int shift = 4 if ins.c == 16 else 3 if ins.c == 8 else 1
    cdef char text[70]
    cdef int at = write_in_base(text, sizeof(text), size, shift, 97)
    text[at - 1] = 120 if shift == 4 else 111 if shift == 3 else 98
    text[at - 2] = 48
    at -= 2
    if number < 0:
        at -= 1
        text[at] = 45
    return make_text(vm, R + ins.a, text + at, <int>sizeof(text) - at)

cdef int write_in_base(char* to, int room, uint64_t size, int shift, char letter) noexcept nogil:
    """Digits of a power-of-two base at the end of a room; where they begin."""
    cdef int at = room
    cdef int digit
    while True:
        digit = size & ((1 << shift) - 1)
        at -= 1
        to[at] = <char>(48 + digit if digit < 10 else letter + digit - 10)
        size >>= shift
        if size == 0:
            return at
