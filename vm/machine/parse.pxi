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

cdef Text stripped(Text text) noexcept nogil:
    """Without the white space around."""
    cdef int64_t length, start
    while text.length > 0 and space_at(text, 0, &length):
        text.data += length
        text.length -= length
    while text.length > 0:
        start = character_start(text.data, text.length - 1)
        if not space_at(text, start, &length):
            break
        text.length = start
    return text

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

cdef bint read_integer(Text text, int64_t base, int64_t* result) noexcept nogil:
    cdef uint64_t number = 0
    cdef uint64_t limit = <uint64_t>INT64_MAX
    cdef bint negative = False
    cdef bint after_digit = False
    cdef bint plain_zero
    cdef int64_t i
    cdef int digit, prefix
    text = stripped(text)
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
        if text.data[i] == 95 and after_digit and i + 1 < text.length:
            after_digit = False
            continue
        digit = digit_value(text.data[i])
        if digit >= base or (plain_zero and digit != 0):
            return False
        if number > (limit - digit) // <uint64_t>base:
            return False
        number = number * base + digit
        after_digit = True
    result[0] = <int64_t>(0 - number if negative else number)
    return text.length > 0 and after_digit

cdef inline int64_t skip_digits(Text text, int64_t at) noexcept nogil:
    """Behind digits with single underscores between them."""
    while at < text.length and (
        between(text.data[at], 48, 57)
        or (
            text.data[at] == 95 and at > 0 and between(text.data[at - 1], 48, 57)
            and at + 1 < text.length and between(text.data[at + 1], 48, 57)
        )
    ):
        at += 1
    return at

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

cdef bint is_float(Text text) noexcept nogil:
    """Whether a stripped text spells a float."""
    cdef int64_t at = 0
    cdef int64_t whole, fraction
    if text.length > 0 and (text.data[0] == 43 or text.data[0] == 45):
        at = 1
    if is_word(text, at, "inf") or is_word(text, at, "infinity") or is_word(text, at, "nan"):
        return True
    whole = skip_digits(text, at) - at
    fraction = 0
    at += whole
    if at < text.length and text.data[at] == 46:
        at += 1
        if at < text.length and text.data[at] != 95:
            fraction = skip_digits(text, at) - at
            at += fraction
    if whole + fraction == 0:
        return False
    if at < text.length and text.data[at] | 32 == 101:
        at += 1
        if at < text.length and (text.data[at] == 43 or text.data[at] == 45):
            at += 1
        if at == text.length or text.data[at] == 95:
            return False
        whole = at
        at = skip_digits(text, at)
        if at == whole:
            return False
    return at == text.length

# --- handlers -------------------------------------------------------------------------------------

cdef int rt_parse_int(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text text = text_at(R + ins.b)
    cdef int64_t base = R[ins.c].i64
    cdef int64_t number = 0
    if base == 1 or base < 0 or base > 36 or not read_integer(text, base, &number):
        return text_fault(vm, FAULT_BAD_TEXT, text)
    R[ins.a].i64 = number
    return 0

cdef int rt_parse_float(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text given = text_at(R + ins.b)
    cdef Text text = stripped(given)
    cdef char room[128]
    cdef char* plain = room
    cdef int64_t length = 0
    cdef int64_t i
    if not is_float(text):
        return text_fault(vm, FAULT_BAD_TEXT, given)
    if text.length >= <int64_t>sizeof(room):
        plain = <char*>allocate(vm, text.length + 1, NULL)
        if plain == NULL:
            return FAULT_OUT_OF_MEMORY
    for i in range(text.length):
        if text.data[i] != 95:
            plain[length] = text.data[i]
            length += 1
    plain[length] = 0
    R[ins.a].f64 = strtod_l(plain, NULL, c_locale)
    if plain != room:
        release(vm, plain)
    return 0

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
