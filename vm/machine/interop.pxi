# Python objects that programs hold. A program knows one by a number: the entry of the machine's
# table, and how often that was used before, so that no number that it may come by reaches what is
# not its own. Who has Python's lock has the table, too.

from cpython.ref cimport Py_INCREF, Py_DECREF, Py_XDECREF

cdef extern from "Python.h":
    Py_buffer* PyMemoryView_GET_BUFFER(object view)

cdef enum:
    MOST_OBJECTS = (1 << 31) - 1

cdef struct Reference:
    PyObject* object  # NULL: the entry is free
    uint32_t uses
    uint32_t next  # entry that is free

cdef struct References:
    Reference* entries
    uint32_t used  # entries that were ever, the first of which is nobody's
    uint32_t room
    uint32_t free  # the first that is, or 0
    PyObject* error  # the text of the exception that waits, or NULL

cdef object operations = None  # by name: how many operands, and the callable

cdef dict load_operations():
    """What can be done with objects; read when a program first does something."""
    global operations
    if operations is None:
        operations = __import__("mojovm.machine.interop", fromlist=["OPERATIONS"]).OPERATIONS
    return operations

# --- the table ------------------------------------------------------------------------------------

cdef int64_t new_reference(Vm* vm, object given) except 0:
    """The number of an object, which is held from now on."""
    cdef References* references = vm.references
    cdef Reference* moved
    cdef uint32_t index = references.free
    if index != 0:
        references.free = references.entries[index].next
    else:
        if references.used == references.room:
            if references.room >= MOST_OBJECTS // 2:
                raise MemoryError
            moved = <Reference*>realloc(
                references.entries, (2 * <size_t>references.room + 16) * sizeof(Reference)
            )
            if moved == NULL:
                raise MemoryError
            references.entries = moved
            references.room = 2 * references.room + 16
        if references.used == 0:
            references.entries[0].object = NULL
            references.used = 1
        index = references.used
        references.used += 1
        references.entries[index].uses = 1
    Py_INCREF(given)
    references.entries[index].object = <PyObject*>given
    return (<int64_t>references.entries[index].uses << 32) | index

cdef Reference* reference_at(Vm* vm, int64_t number) noexcept:
    """The entry that a number means; NULL if it means none any more."""
    cdef References* references = vm.references
    cdef uint32_t index = <uint32_t>number
    if index == 0 or index >= references.used:
        return NULL
    if references.entries[index].uses != number >> 32 or references.entries[index].object == NULL:
        return NULL
    return &references.entries[index]

cdef void free_reference(References* references, uint32_t index):
    """Ends an entry. The object may do anything when it is let go of: the table is in order."""
    cdef PyObject* held = references.entries[index].object
    references.entries[index].object = NULL
    references.entries[index].uses = (references.entries[index].uses + 1) & MOST_OBJECTS
    references.entries[index].next = references.free
    references.free = index
    Py_DECREF(<object>held)

cdef object forget_error(Vm* vm):
    """The text of the exception that waits, or None."""
    cdef PyObject* held = vm.references.error
    if held == NULL:
        return None
    vm.references.error = NULL
    text = <object>held
    Py_DECREF(text)
    return text

cdef void give_back_references(Vm* vm):
    """At the end: whatever was not released."""
    cdef uint32_t index = 1
    forget_error(vm)
    while index < vm.references.used:
        if vm.references.entries[index].object != NULL:
            free_reference(vm.references, index)
        index += 1

cdef void close_references(Vm* vm):
    if vm.references != NULL:
        give_back_references(vm)
        free(vm.references.entries)
        vm.references.entries = NULL
        vm.references.used = vm.references.room = vm.references.free = 0

# --- what Python does -----------------------------------------------------------------------------

cdef int ready(Vm* vm) noexcept nogil:
    """Whether Python may be asked, and what was printed before is out."""
    cdef int fault = need(vm, PYTHON, "python")
    return fault if fault else flush_stream(vm, &vm.out)

cdef int raised(Vm* vm, object error):
    """What an exception makes of a row: nothing yet, or the end of the run."""
    if isinstance(error, (KeyboardInterrupt, SystemExit, GeneratorExit)):
        keep_exception(vm, error)
        return raise_fault(vm, FAULT_INTERRUPTED, 0, 0)
    try:
        text = str(error) or class_name(error)
    except BaseException:
        text = class_name(error)
    forget_error(vm)
    Py_INCREF(text)
    vm.references.error = <PyObject*>text
    return 0

cdef inline bint stands(Vm* vm, int64_t number) noexcept:
    """Whether a number means an object."""
    return number == 0 or reference_at(vm, number) != NULL

cdef inline object object_at(Vm* vm, int64_t number):
    return None if number == 0 else <object>reference_at(vm, number).object

cdef int text_of_object(Vm* vm, object text, Slot* dst) except -1:
    """A text of Python's as one of the program's; a fault, or 0. Half a surrogate pair is lost."""
    cdef bytes encoded = (<str>text).encode("utf-8", "replace")
    cdef Slot made[3]
    cdef int fault
    memset(made, 0, sizeof(made))
    fault = make_text(vm, made, encoded, len(encoded))
    if fault == 0:
        memcpy(dst, made, sizeof(made))
    return fault

cdef int operate(
    Vm* vm, Slot* dst, Text* named, int64_t a, int64_t b, int64_t c, Text* name
) noexcept with gil:
    cdef tuple known
    cdef int64_t count
    dst.i64 = 0
    try:
        known = load_operations()[name.data[:name.length].decode()]
        count = known[0] - (named != NULL)
        if not ((count < 1 or stands(vm, a)) and (count < 2 or stands(vm, b)) and (
            count < 3 or stands(vm, c)
        )):
            return raise_fault(vm, FAULT_FREED_OBJECT, 0, 0)
        given = [] if named == NULL else [named.data[:named.length].decode("utf-8", "replace")]
        if count > 0:
            given.append(object_at(vm, a))
        if count > 1:
            given.append(object_at(vm, b))
        if count > 2:
            given.append(object_at(vm, c))
        dst.i64 = new_reference(vm, known[1](*given))
    except BaseException as error:
        return raised(vm, error)
    return 0

cdef int rt_python(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot made
    cdef int fault = ready(vm)
    if fault == 0:
        fault = operate(
            vm, &made, NULL, R[ins.b].i64, R[ins.c].i64, R[ins[1].a].i64, &vm.strings[ins[1].b]
        )
    if fault == 0:
        R[ins.a] = made
        fault = look_around(vm)
    return fault

cdef int rt_python_named(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot made
    cdef Text text = text_at(R + ins.b)
    cdef int fault = ready(vm)
    if fault == 0:
        fault = operate(
            vm, &made, &text, R[ins.c].i64, R[ins[1].a].i64, 0, &vm.strings[ins[1].b]
        )
    if fault == 0:
        R[ins.a] = made
        fault = look_around(vm)
    return fault

# --- scalars and texts ----------------------------------------------------------------------------

cdef int make_object(Vm* vm, Slot* dst, Slot value, int kind) noexcept with gil:
    dst.i64 = 0
    try:
        dst.i64 = new_reference(vm, from_scalar(kind, &value))
    except BaseException as error:
        return raised(vm, error)
    return 0

cdef inline int object_of(Vm* vm, Slot* R, Ins* ins, int kind) noexcept nogil:
    cdef int fault = need(vm, PYTHON, "python")
    return fault if fault else make_object(vm, &R[ins.a], R[ins.b], kind)

cdef int rt_python_from_i64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return object_of(vm, R, ins, KIND_I64)

cdef int rt_python_from_u64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return object_of(vm, R, ins, KIND_U64)

cdef int rt_python_from_f64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return object_of(vm, R, ins, KIND_F64)

cdef int rt_python_from_bool(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return object_of(vm, R, ins, KIND_BOOL)

cdef int scalar_of(Vm* vm, Slot* dst, int64_t number, int kind) noexcept with gil:
    cdef Slot made
    made.i64 = 0
    try:
        if not stands(vm, number):
            return raise_fault(vm, FAULT_FREED_OBJECT, 0, 0)
        given = object_at(vm, number)
        if kind == KIND_F64:
            made.f64 = float(given)
        elif kind == KIND_BOOL:
            made.u64 = bool(given)
        else:
            made.u64 = int(given) & 0xFFFFFFFFFFFFFFFF
    except BaseException as error:
        made.i64 = 0
        dst[0] = made
        return raised(vm, error)
    dst[0] = made
    return 0

cdef inline int to_scalar(Vm* vm, Slot* R, Ins* ins, int kind) noexcept nogil:
    cdef Slot made
    cdef int fault = ready(vm)
    if fault == 0:
        fault = scalar_of(vm, &made, R[ins.b].i64, kind)
    if fault == 0:
        R[ins.a] = made
        fault = look_around(vm)
    return fault

cdef int rt_python_to_i64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return to_scalar(vm, R, ins, KIND_I64)

cdef int rt_python_to_f64(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return to_scalar(vm, R, ins, KIND_F64)

cdef int rt_python_to_bool(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return to_scalar(vm, R, ins, KIND_BOOL)

cdef int shown(Vm* vm, Slot* dst, int64_t number) noexcept with gil:
    try:
        if not stands(vm, number):
            return raise_fault(vm, FAULT_FREED_OBJECT, 0, 0)
        given = object_at(vm, number)
        try:
            text = str(given)
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException:
            text = f"<unprintable {class_name(given)} object>"
        return text_of_object(vm, text, dst)
    except MemoryError:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, 0, 0)
    except BaseException as error:
        keep_exception(vm, error)
        return raise_fault(vm, FAULT_INTERRUPTED, 0, 0)

cdef int rt_python_text(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot made[3]
    cdef int fault = ready(vm)
    if fault == 0:
        fault = shown(vm, made, R[ins.b].i64)
    if fault == 0:
        memcpy(R + ins.a, made, sizeof(made))
    return fault

cdef int tell(Vm* vm, Slot* dst) noexcept with gil:
    try:
        return text_of_object(vm, forget_error(vm) or "", dst)
    except BaseException:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, 0, 0)

cdef int rt_python_error(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int fault = need(vm, PYTHON, "python")
    return fault if fault else tell(vm, R + ins.a)

cdef int rt_python_failed(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int fault = need(vm, PYTHON, "python")
    R[ins.a].u64 = vm.references.error != NULL
    return fault

# --- owning them ----------------------------------------------------------------------------------

cdef int share(Vm* vm, Slot* dst, int64_t number) noexcept with gil:
    cdef Reference* entry = reference_at(vm, number)
    if entry == NULL:
        return raise_fault(vm, FAULT_FREED_OBJECT, 0, 0)
    try:
        dst.i64 = new_reference(vm, <object>entry.object)
    except MemoryError:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, sizeof(Reference), 0)
    return 0

cdef int rt_python_share(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int fault = need(vm, PYTHON, "python")
    if fault == 0 and R[ins.b].i64 == 0:
        R[ins.a].i64 = 0
        return 0
    return fault if fault else share(vm, &R[ins.a], R[ins.b].i64)

cdef int let_go(Vm* vm, int64_t number) noexcept with gil:
    if reference_at(vm, number) == NULL:
        return raise_fault(vm, FAULT_FREED_OBJECT, 0, 0)
    free_reference(vm.references, <uint32_t>number)
    return 0

cdef int rt_python_release(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    if R[ins.a].i64 == 0:
        return 0
    return let_go(vm, R[ins.a].i64)

# --- their memory ---------------------------------------------------------------------------------

cdef int reach_memory(Vm* vm, Slot* dst, int64_t number) noexcept with gil:
    """A block that is the memory of an object, which is held and shown until the run ends."""
    cdef Pointed* entry
    cdef Py_buffer* shown
    dst.i64 = 0
    try:
        if not stands(vm, number):
            return raise_fault(vm, FAULT_FREED_OBJECT, 0, 0)
        view = load_operations()["memory"][1](object_at(vm, number))
        shown = PyMemoryView_GET_BUFFER(view)
        new_reference(vm, view)
        new_reference(vm, object_at(vm, number))  # an array held twice does not move its memory
        entry = new_entry(
            vm, <char*>shown.buf if shown.len > 0 else &nowhere, shown.len, &scalar_types[KIND_U8],
            True,
        )
        if entry == NULL:
            return raise_fault(vm, FAULT_OUT_OF_MEMORY, ENTRY_BYTES, 0)
        dst.u64 = entry.handle
    except BaseException as error:
        return raised(vm, error)
    return 0

cdef int rt_python_memory(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot made
    cdef int fault = ready(vm)
    if fault == 0:
        fault = reach_memory(vm, &made, R[ins.b].i64)
    if fault == 0:
        R[ins.a] = made
        fault = look_around(vm)
    return fault
