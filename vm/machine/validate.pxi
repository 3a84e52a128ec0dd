# Validated runs: a call of the interpreter's that could be native runs natively on copies of its
# arguments, and then in the interpreter. Results, mut arguments and faults must be the same, bit
# for bit but for the bits of a NaN. Only functions that touch nothing outside, and reach nothing
# that is `@fastmath`, are called so (`FunctionInfo.repeatable`); all else is interpreted. The
# interpreter's run is the one that counts.

cdef enum:
    MODE_READ, MODE_OWN, MODE_MUT

cdef enum:
    VALIDATING = 1
    REPEATING = 2  # one of the two runs is going on: nothing inside it is validated by itself
    MAX_COMPARED = 500  # levels of lists inside lists

cdef int validate(Vm* vm, Slot* R, Ins* place) noexcept nogil:
    """Runs the call that begins in the frame at R twice; what `run_native` gives, or 0 where it is
    not validated."""
    cdef FunctionInfo* function = function_at(vm.image, place)
    cdef int64_t slots = signature_slots(vm.image, function)
    cdef Slot* twin = R + function.frame_size + 1
    cdef Slot* kept
    cdef int fault
    if vm.validating == REPEATING or place != function.code or not function.repeatable:
        return 0
    if max(function.need, function.frame_size) > vm.true_limit - twin:
        return 0
    kept = <Slot*>calloc(2 * slots + 1, sizeof(Slot))  # the arguments, then what native code gave
    if kept == NULL:
        return 0
    memcpy(twin, R, slots * sizeof(Slot))
    if copy_arguments(vm, function, R, kept, True):
        free(kept)
        return 0
    if copy_arguments(vm, function, R, twin, False):
        drop_copies(vm, function, kept, True)
        free(kept)
        return 0
    vm.validating = REPEATING
    fault = run_twice(vm, R, twin, function, kept + slots, slots)
    vm.validating = VALIDATING
    function.validated += 1
    if fault == 0 or fault == vm.twin_fault:
        if not same_outcome(vm, R, kept + slots, function, fault):
            say_difference(vm, R, kept, kept + slots, function, fault)
            if fault == 0:
                drop_results(vm, R, function)
            fault = FAULT_ABORTED
    elif not incomparable(fault) and not incomparable(vm.twin_fault):
        say_difference(vm, R, kept, kept + slots, function, fault)
        fault = FAULT_ABORTED
    if vm.twin_fault == 0:
        drop_results(vm, kept + slots, function)
    drop_copies(vm, function, kept + slots, False)
    drop_copies(vm, function, kept, True)
    free(kept)
    if fault == 0:
        return RETURNED
    vm.unwound = True
    return fault

cdef int run_twice(
    Vm* vm, Slot* R, Slot* twin, FunctionInfo* function, Slot* given, int64_t slots
) noexcept nogil:
    """The interpreter's fault, or 0; native code's is in `twin_fault`, what it gave in `given`."""
    cdef uint64_t link = (R - 1).u64
    cdef int64_t trace_length = vm.trace_length
    cdef int fault
    (twin - 1).u64 = 0
    if twin > vm.touched:
        vm.touched = twin
    vm.twin_fault = (<Entry>function.native)(vm, twin)
    vm.twin_a = vm.fault_a
    vm.twin_b = vm.fault_b
    memcpy(given, twin, slots * sizeof(Slot))
    vm.trace_length = trace_length
    if vm.twin_fault == FAULT_INTERRUPTED:  # that is wanted still
        vm.interrupted = 1
    if incomparable(vm.twin_fault):
        ask_attention(vm)
    (R - 1).u64 = 0
    fault = execute(vm, R, function.code)
    (R - 1).u64 = link
    return fault

cdef bint incomparable(int fault) noexcept nogil:
    """Faults that come from outside, or from how much room there is."""
    return (
        fault == FAULT_INTERRUPTED or fault == FAULT_DEADLINE or fault == FAULT_OUT_OF_FUEL
        or fault == FAULT_RECURSION_TOO_DEEP or fault == FAULT_OUT_OF_MEMORY
    )

# --- arguments and results ------------------------------------------------------------------------

cdef Slot* first_parameter(Vm* vm, FunctionInfo* function, Slot* R) noexcept nogil:
    return R + (vm.types[function.result].slots if function.result >= 0 else 0)

cdef int copy_arguments(
    Vm* vm, FunctionInfo* function, Slot* R, Slot* to, bint all_modes
) noexcept nogil:
    """Deep copies of the arguments; what is only read may be shared, unless all are wanted."""
    cdef Slot* given = first_parameter(vm, function, R)
    cdef Slot* copy = first_parameter(vm, function, to)
    cdef TypeInfo* type
    cdef int32_t i, done
    cdef int fault = 0
    vm.running = False  # these copies are no work of the program's
    for i in range(function.parameter_count):
        type = &vm.types[function.parameters[4 * i + 1]]
        memcpy(copy, given, type.slots * sizeof(Slot))
        if all_modes or function.parameters[4 * i + 2] != MODE_READ:
            fault = own_slots(vm, copy, type)
            if fault:
                drop_some(vm, function, to, i, all_modes, True)
                break
        given += type.slots
        copy += type.slots
    vm.running = True
    return fault

cdef void drop_copies(Vm* vm, FunctionInfo* function, Slot* R, bint all_modes) noexcept nogil:
    """Drops copied arguments after a call: what a callee owned is gone."""
    drop_some(vm, function, R, function.parameter_count, all_modes, False)

cdef void drop_some(
    Vm* vm, FunctionInfo* function, Slot* R, int32_t count, bint all_modes, bint uncalled
) noexcept nogil:
    cdef Slot* value = first_parameter(vm, function, R)
    cdef TypeInfo* type
    cdef int32_t i, mode
    for i in range(count):
        type = &vm.types[function.parameters[4 * i + 1]]
        mode = function.parameters[4 * i + 2]
        if all_modes or mode == MODE_MUT or (uncalled and mode == MODE_OWN):
            drop_slots(vm, value, type)
        value += type.slots

cdef void drop_results(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    if function.result >= 0:
        drop_slots(vm, R, &vm.types[function.result])

# --- comparing ------------------------------------------------------------------------------------

cdef bint same_outcome(
    Vm* vm, Slot* R, Slot* given, FunctionInfo* function, int fault
) noexcept nogil:
    cdef Slot* a = first_parameter(vm, function, R)
    cdef Slot* b = first_parameter(vm, function, given)
    cdef TypeInfo* type
    cdef int32_t i
    if fault != vm.twin_fault:
        return False
    if fault and (vm.fault_a != vm.twin_a or vm.fault_b != vm.twin_b):
        return False
    if fault == 0 and function.result >= 0:
        if not same_value(vm, R, given, &vm.types[function.result], 0):
            return False
    for i in range(function.parameter_count):
        type = &vm.types[function.parameters[4 * i + 1]]
        if function.parameters[4 * i + 2] == MODE_MUT and not same_value(vm, a, b, type, 0):
            return False
        a += type.slots
        b += type.slots
    return True

cdef bint same_float(const Slot* a, const Slot* b, int32_t kind) noexcept nogil:
    """Bit for bit, but any NaN is as good as any other."""
    if kind == KIND_F64:
        return a.u64 == b.u64 or (a.f64 != a.f64 and b.f64 != b.f64)
    if kind == KIND_F32:
        return a.u32 == b.u32 or (a.f32 != a.f32 and b.f32 != b.f32)
    return a.u16 == b.u16 or ((a.u16 & 0x7FFF) > 0x7C00 and (b.u16 & 0x7FFF) > 0x7C00)

cdef bint is_float_kind(int32_t kind) noexcept nogil:
    return kind == KIND_F64 or kind == KIND_F32 or kind == KIND_F16

cdef bint same_value(Vm* vm, Slot* a, Slot* b, TypeInfo* type, int depth) noexcept nogil:
    cdef TypeInfo* field
    cdef int32_t i
    if type.kind == KIND_STR:
        return a[1].i64 == b[1].i64 and same_bytes(a[0].pointer, b[0].pointer, a[1].i64)
    if type.kind == KIND_LIST:
        return same_list(vm, a, b, type.element, depth)
    if type.kind == KIND_VECTOR:
        return same_lanes(a, b, type)
    if type.kind != KIND_STRUCT and type.kind != KIND_TUPLE:
        return same_float(a, b, type.kind) if is_float_kind(type.kind) else a.u64 == b.u64
    for i in range(type.field_count):
        field = &vm.types[type.fields[2 * i + 1]]
        if not same_value(vm, a, b, field, depth):
            return False
        a += field.slots
        b += field.slots
    return True

cdef bint same_lanes(Slot* a, Slot* b, TypeInfo* type) noexcept nogil:
    cdef Slot x
    cdef Slot y
    cdef int64_t i
    for i in range(type.size):
        x.u64, y.u64 = lane_word(type.lane, a, i), lane_word(type.lane, b, i)
        if x.u64 != y.u64 and not (is_float_kind(type.lane) and same_float(&x, &y, type.lane)):
            return False
    return True

cdef bint same_bytes(const void* a, const void* b, int64_t count) noexcept nogil:
    return count <= 0 or memcmp(a, b, count) == 0

cdef bint same_list(Vm* vm, Slot* a, Slot* b, TypeInfo* element, int depth) noexcept nogil:
    cdef char* left = <char*>a[0].pointer
    cdef char* right = <char*>b[0].pointer
    cdef int64_t i
    cdef bint scalar = element.kind < KIND_STR
    if a[1].i64 != b[1].i64:
        return False
    if depth > MAX_COMPARED or (scalar and not is_float_kind(element.kind)):
        return same_bytes(left, right, 0 if depth > MAX_COMPARED else a[1].i64 * element.stride)
    for i in range(a[1].i64):
        if scalar:
            if not same_float(<Slot*>left, <Slot*>right, element.kind):
                return False
        elif not same_value(vm, <Slot*>left, <Slot*>right, element, depth + 1):
            return False
        left += element.stride
        right += element.stride
    return True

# --- telling --------------------------------------------------------------------------------------

cdef str cut(object value):
    text = repr(value)
    return text if len(text) <= 300 else text[:300] + "…"

cdef str outcome(Vm* vm, Slot* R, FunctionInfo* function, int fault, int64_t a, int64_t b):
    """What a call gave, in words."""
    from mojovm.spec.faults import message

    cdef Slot* value = first_parameter(vm, function, R)
    cdef TypeInfo* type
    cdef int32_t i
    parts = []
    if fault:
        parts.append(f"the fault `{message(fault, a, b, '')}`")
    elif function.result >= 0:
        parts.append(cut(from_slots(vm.image, &vm.types[function.result], R)))
    for i in range(function.parameter_count):
        type = &vm.types[function.parameters[4 * i + 1]]
        if function.parameters[4 * i + 2] == MODE_MUT:
            name = name_of(vm.image, function.parameters[4 * i])
            parts.append(f"{name} = {cut(from_slots(vm.image, type, value))}")
        value += type.slots
    return ", ".join(parts) or "nothing"

cdef void say_difference(
    Vm* vm, Slot* R, Slot* kept, Slot* given, FunctionInfo* function, int fault
) noexcept with gil:
    """Makes the run end with what was called and how the two runs differ."""
    cdef Slot* value = first_parameter(vm, function, kept)
    cdef TypeInfo* type
    cdef Text text
    cdef Py_ssize_t length
    cdef int32_t i
    try:
        arguments = []
        for i in range(function.parameter_count):
            type = &vm.types[function.parameters[4 * i + 1]]
            arguments.append(cut(from_slots(vm.image, type, value)))
            value += type.slots
        native = outcome(vm, given, function, vm.twin_fault, vm.twin_a, vm.twin_b)
        interpreted = outcome(vm, R, function, fault, vm.fault_a, vm.fault_b)
        name = name_of(vm.image, function.name).partition("'")[0]  # of a variant: see report.py
        message = (
            f"validation: {name}({', '.join(arguments)}) gives "
            f"{native} natively and {interpreted} in the interpreter; "
            "this is a mistake of mojovm, please report it"
        )
        text.data = PyUnicode_AsUTF8AndSize(message, &length)
        text.length = length
        text_fault(vm, FAULT_ABORTED, text)
    except BaseException as error:
        keep_exception(vm, error)
