# The binary form, as spec/BYTECODE.md lays it out, to an Image. The words are copied and patched:
# a label becomes a displacement, a call leads to its callee, counters start, and the handlers
# of some list rows get what they need to know of the element. All else is read where it lies.
# The loader checks what it relies on itself: places, counts, opcodes, labels. That a program does
# nothing wrong when run is the verifier's word.

cdef extern from "_shapes.h" nogil:
    enum patch:
        PATCH_NONE
        PATCH_CALLEE
        PATCH_ELEMENT
        PATCH_ELEMENT_SLOTS
        PATCH_STRIDE
    ctypedef struct Shape:
        int8_t words
        int8_t label
        int8_t polls
        int8_t patch
        int8_t list
    const Shape opcode_shapes[1]

cdef enum:
    SECTION_BYTES, SECTION_TEXTS, SECTION_TYPES, SECTION_FIELDS, SECTION_FUNCTIONS
    SECTION_PARAMETERS, SECTION_WORDS, SECTION_SLOTS, SECTION_DROPS, SECTION_ENTRIES
    SECTION_LINES, SECTION_FILES, SECTIONS
    HEADER_BYTES = 288
    MAX_SLOTS = 1 << 20  # of a type or a frame
    FILE_NUMBERS = 18  # of a record: name, length of the hash, hash

cdef int* RECORD_BYTES = [1, 8, 32, 8, 64, 16, 16, 4, 16, 8, 16, 72]

# What the loader reads from: the sections' starts, and how many records each has.
cdef struct Sections:
    const char* start[SECTIONS]
    int64_t count[SECTIONS]

cdef void describe_builtin_types() noexcept:
    """The type descriptors that no program owns."""
    cdef int* strides = [1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 1, 2]
    cdef int kind
    for kind in range(12):
        scalar_types[kind].kind = kind
        scalar_types[kind].slots = 1
        scalar_types[kind].stride = strides[kind]
        scalar_types[kind].drop_function = -1
    string_type.kind = KIND_STR
    string_type.drop_function = -1
    string_leaf.element = &scalar_types[KIND_U8]
    describe_header(&string_type)

cdef void describe_header(TypeInfo* type) noexcept nogil:
    """A string's or a list's shape: one leaf at offset 0, `leaves` and `leaf_at` shared by all."""
    type.slots = 3
    type.stride = 24
    type.leaf_count = 1
    type.leaves = &string_leaf
    type.leaf_at = &string_leaf.offset

cdef inline const int32_t* record(Sections* sections, int section, int64_t index) noexcept nogil:
    return <const int32_t*>(sections.start[section] + index * RECORD_BYTES[section])

cdef inline bint is_part(Sections* sections, int section, int64_t first, int64_t count) noexcept:
    return first >= 0 and count >= 0 and first + count <= sections.count[section]

cdef object refusal(str reason):
    return ValueError(f"no bytecode for this machine: {reason}")

cdef int find_sections(Sections* sections, const char* data, int64_t size) except -1:
    cdef const uint64_t* table = <const uint64_t*>(data + 96)
    cdef int i
    if size < HEADER_BYTES or memcmp(data, b"MOJOVMBC", 8) != 0:
        raise refusal("not a .mbc file")
    if (<const uint32_t*>data)[2] != 2:
        raise refusal(f"format version {(<const uint32_t*>data)[2]}")
    if (<const uint64_t*>(data + 48))[0] != OPCODE_FINGERPRINT:
        raise refusal("made for another opcode table")
    if (<const uint64_t*>(data + 80))[0] != <uint64_t>size:
        raise refusal("truncated")
    for i in range(SECTIONS):
        if (
            table[2 * i] > <uint64_t>size or table[2 * i] % 16 != 0
            or table[2 * i + 1] > (<uint64_t>size - table[2 * i]) // RECORD_BYTES[i]
            or table[2 * i + 1] > INT32_MAX
        ):
            raise refusal("a section lies outside")
        sections.start[i] = data + table[2 * i]
        sections.count[i] = table[2 * i + 1]
    return 0

cdef void* allocate_array(int64_t count, size_t size) except NULL:
    cdef void* made = calloc(max(count, 1), size)
    if made == NULL:
        raise MemoryError
    return made

cdef int load_image(Image* image, const char* data, int64_t size) except -1:
    cdef Sections sections
    cdef int32_t i
    find_sections(&sections, data, size)
    image.entry = (<const int32_t*>(data + 88))[0]
    image.string_count = (<const int32_t*>(data + 92))[0]
    image.files = <const int32_t*>sections.start[SECTION_FILES]
    image.file_count = <int32_t>sections.count[SECTION_FILES]
    image.drop_entries = <const int32_t*>sections.start[SECTION_ENTRIES]
    image.text_start = sections.start[SECTION_BYTES]
    image.text_end = image.text_start + sections.count[SECTION_BYTES]
    load_texts(image, &sections)
    for i in range(image.file_count):
        check_text(image, image.files[FILE_NUMBERS * i])
    load_types(image, &sections)
    image.wake = -1
    image.first_calls = image.first_turns = COUNTER_START
    load_functions(image, &sections)
    if not -1 <= image.entry < image.function_count:
        raise refusal("no such entry function")
    return 0

cdef int load_texts(Image* image, Sections* sections) except -1:
    cdef const int32_t* text
    cdef int64_t i
    image.text_count = sections.count[SECTION_TEXTS]
    image.texts = <Text*>allocate_array(image.text_count, sizeof(Text))
    for i in range(image.text_count):
        text = record(sections, SECTION_TEXTS, i)
        if not is_part(sections, SECTION_BYTES, text[0], text[1]):
            raise refusal("a text lies outside")
        image.texts[i].data = image.text_start + text[0]
        image.texts[i].length = text[1]
    if not 0 <= image.string_count <= image.text_count:
        raise refusal("too many strings")
    return 0

cdef int check_text(Image* image, int32_t index) except -1:
    if not 0 <= index < image.text_count:
        raise refusal("no such text")
    return 0

cdef int check_type(Image* image, int32_t index) except -1:
    if not 0 <= index < image.type_count:
        raise refusal("no such type")
    return 0

# --- types ----------------------------------------------------------------------------------------

cdef int load_types(Image* image, Sections* sections) except -1:
    cdef const int32_t* row
    cdef TypeInfo* type
    cdef int64_t i
    cdef int32_t field
    cdef bint changed = True
    image.type_count = <int32_t>sections.count[SECTION_TYPES]
    image.types = <TypeInfo*>allocate_array(image.type_count, sizeof(TypeInfo))
    for i in range(image.type_count):
        row = record(sections, SECTION_TYPES, i)
        type = &image.types[i]
        type.kind = row[0]
        type.name = row[1]
        type.size = row[3]
        type.drop_function = row[4]
        type.runs_user_code = row[4] >= 0
        type.field_count = row[6]
        type.fields = record(sections, SECTION_FIELDS, row[5])
        check_text(image, row[1])
        if not 0 <= row[0] <= KIND_VECTOR or not is_part(sections, SECTION_FIELDS, row[5], row[6]):
            raise refusal("a malformed type")
        if not -1 <= row[4] < sections.count[SECTION_FUNCTIONS]:
            raise refusal("no such destructor")
        for field in range(row[6]):
            check_text(image, type.fields[2 * field])
            check_type(image, type.fields[2 * field + 1])
        if row[0] == KIND_LIST:
            check_type(image, row[2])
            type.element = &image.types[row[2]]
        if row[0] == KIND_VECTOR:
            check_type(image, row[2])
            type.lane = record(sections, SECTION_TYPES, row[2])[0]
            if not 0 <= type.lane < KIND_STR or not 0 < type.size <= MOST_LANES:
                raise refusal("a malformed type")
    for i in range(image.type_count):
        describe_type(image, &image.types[i], 0)
    while changed:  # types may refer to themselves through lists
        changed = False
        for i in range(image.type_count):
            type = &image.types[i]
            if not type.runs_user_code and holds_user_code(image, type):
                type.runs_user_code = changed = True
    return 0

cdef bint holds_user_code(Image* image, TypeInfo* type) noexcept:
    cdef int32_t field
    if type.kind == KIND_LIST:
        return type.element.runs_user_code
    for field in range(type.field_count):
        if image.types[type.fields[2 * field + 1]].runs_user_code:
            return True
    return False

cdef int describe_type(Image* image, TypeInfo* type, int depth) except -1:
    """Fills in slots, stride and leaves; a struct's come from its fields'."""
    cdef TypeInfo* field
    cdef int32_t i, j, leaf
    cdef int64_t slots = 0
    cdef int64_t leaves = 0
    if type.described:
        return 0
    if depth > 200:
        raise refusal("a type inside itself, or too deep")
    type.described = type.kind < KIND_STRUCT or type.kind == KIND_VECTOR
    if type.kind < KIND_STR:
        type.slots = 1
        type.stride = scalar_types[type.kind].stride
        return 0
    if type.kind == KIND_STR:
        describe_header(type)
        return 0
    if type.kind == KIND_LIST:
        describe_header(type)
        type.leaves = <Leaf*>allocate_array(1, sizeof(Leaf))
        type.leaves[0].element = type.element
        return 0
    if type.kind == KIND_VECTOR:
        type.slots = <int32_t>((type.size * scalar_types[type.lane].stride + 7) // 8)
        type.stride = 8 * type.slots
        return 0
    for i in range(type.field_count):
        field = &image.types[type.fields[2 * i + 1]]
        describe_type(image, field, depth + 1)
        slots += field.slots
        leaves += field.leaf_count
    if slots > MAX_SLOTS:
        raise refusal("a type too large")
    type.described = True
    type.slots = <int32_t>slots
    type.stride = 8 * max(slots, 1)  # an element takes room even if it has no fields
    if leaves == 0:
        return 0
    type.leaf_count = <int32_t>leaves
    type.leaves = <Leaf*>allocate_array(leaves, sizeof(Leaf))
    type.leaf_at = <int32_t*>allocate_array(slots, sizeof(int32_t))
    leaf = 0
    slots = 0
    for i in range(type.field_count):
        field = &image.types[type.fields[2 * i + 1]]
        for j in range(field.leaf_count):
            type.leaves[leaf] = field.leaves[j]
            type.leaves[leaf].offset += <int32_t>slots
            type.leaf_at[type.leaves[leaf].offset] = leaf
            leaf += 1
        slots += field.slots
    return 0

# --- functions ------------------------------------------------------------------------------------

cdef int load_functions(Image* image, Sections* sections) except -1:
    cdef int64_t count = sections.count[SECTION_FUNCTIONS]
    cdef FunctionInfo* function
    cdef const int32_t* row
    cdef Ins* words
    cdef int64_t i
    cdef int64_t loops = 0
    image.functions = <FunctionInfo*>allocate_array(count, sizeof(FunctionInfo))
    image.word_count = sections.count[SECTION_WORDS] + count
    image.words = words = <Ins*>allocate_array(image.word_count, sizeof(Ins))
    image.function_count = <int32_t>count
    for i in range(count):
        row = record(sections, SECTION_FUNCTIONS, i)
        function = &image.functions[i]
        function.index = <int32_t>i
        function.name = row[0]
        function.docstring = row[1]
        function.line = row[2]
        function.flags = row[3]
        function.result = row[4]
        function.file = row[5]
        function.word_count = row[7]
        function.slot_count = row[9]
        function.frame_size = row[9]
        function.parameter_count = row[11]
        function.drop_count = row[13]
        function.line_count = row[15]
        if not (
            is_part(sections, SECTION_WORDS, row[6], row[7])
            and is_part(sections, SECTION_SLOTS, row[8], row[9])
            and is_part(sections, SECTION_PARAMETERS, row[10], row[11])
            and is_part(sections, SECTION_DROPS, row[12], row[13])
            and is_part(sections, SECTION_LINES, row[14], row[15])
            and words + 1 + row[7] <= image.words + image.word_count
        ):
            raise refusal("a function's part lies outside")
        function.slots = record(sections, SECTION_SLOTS, row[8])
        function.parameters = record(sections, SECTION_PARAMETERS, row[10])
        function.drops = record(sections, SECTION_DROPS, row[12])
        function.lines = record(sections, SECTION_LINES, row[14])
        words.op = <int32_t>i
        words.a = row[9]
        words.wide = COUNTER_START
        function.period = COUNTER_START
        function.code = words + 1
        memcpy(function.code, record(sections, SECTION_WORDS, row[6]), row[7] * sizeof(Ins))
        words += 1 + row[7]
        check_signature(image, sections, function)
    for i in range(count):
        loops += patch_function(image, &image.functions[i])
    image.loops = <LoopInfo*>allocate_array(loops, sizeof(LoopInfo))
    loops = 0
    for i in range(count):
        function = &image.functions[i]
        function.loops = image.loops + loops
        loops += function.loop_count
        list_loops(function)
    return 0

cdef void list_loops(FunctionInfo* function) noexcept:
    cdef int32_t at = 0
    cdef LoopInfo* loop = function.loops
    while at < function.word_count:
        if opcode_shapes[function.code[at].op].polls:
            loop.word = at
            loop.period = COUNTER_START
            loop += 1
        at += opcode_shapes[function.code[at].op].words

cdef int check_signature(Image* image, Sections* sections, FunctionInfo* function) except -1:
    cdef int64_t needed = 0
    cdef int32_t i, j
    cdef const int32_t* drop
    check_text(image, function.name)
    check_text(image, function.docstring)
    if function.result != -1:
        check_type(image, function.result)
        needed += image.types[function.result].slots
    for i in range(function.parameter_count):
        check_text(image, function.parameters[4 * i])
        check_type(image, function.parameters[4 * i + 1])
        needed += image.types[function.parameters[4 * i + 1]].slots
    if needed > function.slot_count or function.slot_count > MAX_SLOTS:
        raise refusal("a frame too small or too large")
    for i in range(function.drop_count):
        drop = function.drops + 4 * i
        if not is_part(sections, SECTION_ENTRIES, drop[2], drop[3]):
            raise refusal("a drop range lies outside")
        for j in range(drop[2], drop[2] + drop[3]):
            check_drop(image, function, image.drop_entries + 2 * j)
    return 0

cdef int check_drop(Image* image, FunctionInfo* function, const int32_t* entry) except -1:
    cdef int32_t type = entry[1] if entry[1] >= 0 else ~entry[1]
    check_type(image, type)
    if entry[0] < 0 or entry[0] + image.types[type].slots > function.slot_count:
        raise refusal("a drop lies outside its frame")
    return 0

cdef int32_t patch_function(Image* image, FunctionInfo* function) except -1:
    """Makes the words what the loop runs; gives the number of loops."""
    cdef int32_t at = 0
    cdef int32_t target, register
    cdef Ins* ins
    cdef Shape shape
    cdef int32_t* fields
    while at < function.word_count:
        ins = function.code + at
        if not 0 < ins.op < OPCODE_COUNT:
            raise refusal("no such opcode")
        shape = opcode_shapes[ins.op]
        if at + shape.words > function.word_count:
            raise refusal("half an instruction")
        if shape.words == 2 and ins[1].op != 0:
            raise refusal("a second word is missing")
        if shape.label >= 0:
            fields = &ins[shape.label // 3].a + shape.label % 3
            target = fields[0]
            if not 0 <= target < function.word_count:
                raise refusal("a jump out of its function")
            fields[0] = target - at
        if shape.polls:
            ins[1].wide = COUNTER_START
            function.loop_count += 1
        if shape.patch == PATCH_CALLEE:
            if not 0 <= ins.b < image.function_count:
                raise refusal("no such function")
            ins.pointer = image.functions[ins.b].code
        elif shape.patch != PATCH_NONE:
            patch_list_row(image, function, ins, shape)
        at += shape.words
    return function.loop_count

cdef int patch_list_row(Image* image, FunctionInfo* function, Ins* ins, Shape shape) except -1:
    """Leaves the element's type, slots or stride in a field that the row does not use."""
    cdef int32_t register = (&ins.a)[shape.list]
    cdef TypeInfo* element
    if not 0 <= register < function.slot_count:
        raise refusal("a register outside the frame")
    check_type(image, function.slots[register])
    element = image.types[function.slots[register]].element
    if element == NULL:
        raise refusal("a register that is no list")
    if shape.patch == PATCH_ELEMENT:
        ins.c = <int32_t>(element - image.types)
    elif shape.patch == PATCH_ELEMENT_SLOTS:
        ins[1].c = element.slots
    else:
        ins[1].wide = element.stride
    return 0

cdef void free_image(Image* image) noexcept:
    cdef TypeInfo* type
    cdef int64_t i
    for i in range(image.type_count):
        type = &image.types[i]
        if type.leaves != &string_leaf:
            free(type.leaves)
        if type.leaf_at != &string_leaf.offset:
            free(type.leaf_at)
    free(image.types)
    free(image.loops)
    for i in range(image.function_count):
        free(image.functions[i].division)
        Py_XDECREF(image.functions[i].diverted)
    Py_XDECREF(image.policy)
    free(image.functions)
    free(image.words)
    free(image.texts)
