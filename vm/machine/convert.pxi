# Python objects to slots and back, by the type of the parameter or result. Numbers are never
# changed on the way in: what does not fit is refused. Lists and tuples convert element by
# element, text by its UTF-8; a struct's fields come from and go to a tuple, hidden ones (no name)
# left out.

from cpython.exc cimport PyErr_Occurred
from cpython.float cimport PyFloat_AsDouble
from cpython.long cimport PyLong_AsLongLong, PyLong_AsUnsignedLongLong
from cpython.unicode cimport PyUnicode_DecodeUTF8
from cython cimport boundscheck

cdef extern from "Python.h":
    bint PyLong_CheckExact(object given)
    object index "PyNumber_Index"(object given)
    const char* PyUnicode_AsUTF8AndSize(object text, Py_ssize_t* size) except NULL
    int Py_EnterRecursiveCall(const char* where) except *  # 1 or -1, by version
    void Py_LeaveRecursiveCall()
    double PyFloat_Unpack2(const char* data, int little) except? -1.0
    int PyFloat_Pack2(double x, char* data, int little) except -1

cdef str text_object(Text text):
    return PyUnicode_DecodeUTF8(text.data, text.length, "replace") if text.length > 0 else ""

cdef str name_of(Image* image, int32_t index):
    return text_object(image.texts[index])

cdef str file_name(Image* image, int32_t file):
    """A file's name, empty for one that is not in the program."""
    if not 0 <= file < image.file_count:
        return ""
    return name_of(image, image.files[FILE_NUMBERS * file])

cdef tuple place_of(Image* image, TraceEntry* entry):
    """(function, line, column, file) of a traceback's frame."""
    cdef const int32_t* lines = entry.function.lines
    cdef int32_t low = 0
    cdef int32_t high = entry.function.line_count
    cdef int32_t middle
    name = name_of(image, entry.function.name)
    if entry.word < 0 or high == 0:
        return name, entry.function.line, 0, file_name(image, entry.function.file)
    while high - low > 1:
        middle = (low + high) // 2
        if lines[4 * middle] <= entry.word:
            low = middle
        else:
            high = middle
    lines += 4 * low
    return name, lines[1], lines[2], file_name(image, lines[3])

cdef bint is_hidden(Image* image, TypeInfo* type, int32_t field) noexcept:
    return type.kind == KIND_STRUCT and image.texts[type.fields[2 * field]].length == 0

cdef double F32_BOUND = float.fromhex("0x1.ffffffp127")  # from here on, numbers round to infinity

# --- in -------------------------------------------------------------------------------------------

cdef int integer_to_slot(object given, TypeInfo* type, Slot* to) except -1:
    cdef int bits = 8 * type.stride
    cdef int64_t number
    try:
        if type.kind == KIND_U64:
            to.u64 = PyLong_AsUnsignedLongLong(given)
            return 0
        number = PyLong_AsLongLong(given)
    except OverflowError:
        sign = "u" if type.kind >= KIND_U8 else "i"
        raise OverflowError(f"{given} does not fit {sign}{bits}") from None
    if type.kind >= KIND_U8:
        if number < 0 or number >> bits != 0:
            raise OverflowError(f"{number} does not fit u{bits}")
    elif bits < 64 and number >> (bits - 1) not in (0, -1):
        raise OverflowError(f"{number} does not fit i{bits}")
    to.i64 = number
    return 0

cdef int scalar_to_slot(object given, TypeInfo* type, Slot* to) except -1:
    cdef char half[2]
    to.i64 = 0
    if type.kind == KIND_BOOL:
        if isinstance(given, bool) or type_name(given) == "Bool":  # NumPy's
            to.i64 = bool(given)
        else:
            raise TypeError(f"a bool is wanted, not {class_name(given)}")
    elif type.kind == KIND_F64:
        to.f64 = PyFloat_AsDouble(given)
    elif type.kind == KIND_F32:
        to.u64 = f32_word(narrowed(PyFloat_AsDouble(given)))
    elif type.kind == KIND_F16:
        PyFloat_Pack2(PyFloat_AsDouble(given), half, 1)
        memcpy(to, half, 2)
    elif PyLong_CheckExact(given):
        integer_to_slot(given, type, to)
    elif isinstance(given, float) or not hasattr(given, "__index__"):
        raise TypeError(f"an integer is wanted, not {class_name(given)}")
    else:
        integer_to_slot(index(given), type, to)
    if PyErr_Occurred():
        raise
    return 0

cdef float narrowed(double number) except? -1:
    if number - number == 0 and not -F32_BOUND < number < F32_BOUND:
        raise OverflowError(f"{number} does not fit f32")
    return <float>number

cdef str class_name(object given):
    return (<object>PyObject_Type(given)).__name__

cdef int to_slots(Vm* vm, Image* image, object given, TypeInfo* type, Slot* to) except -1:
    """Fills the slots of a value that the caller then owns; on an exception they own nothing."""
    if type.kind < KIND_STR:
        return scalar_to_slot(given, type, to)
    memset(to, 0, type.slots * sizeof(Slot))
    Py_EnterRecursiveCall(" while converting an argument")
    try:
        if isinstance(given, Value):
            value_to_slots(vm, image, given, type, to)
        elif type.kind == KIND_STR:
            string_to_slots(vm, given, to)
        elif type.kind == KIND_LIST:
            list_to_slots(vm, image, given, type, to)
        elif type.kind == KIND_VECTOR:
            lanes_to_slots(given, type, to)
        else:
            fields_to_slots(vm, image, given, type, to)
    except BaseException:
        drop_slots(vm, to, type)
        memset(to, 0, type.slots * sizeof(Slot))
        raise
    finally:
        Py_LeaveRecursiveCall()
    return 0

cdef int value_to_slots(
    Vm* vm, Image* image, Value given, TypeInfo* type, Slot* to
) except -1:
    """A copy of a value that a machine has already, this one or another."""
    if not fits(given, image, type):
        wanted, found = name_of(image, type.name), name_of(&given.program.image, given.type.name)
        raise TypeError(f"a {wanted} is wanted, not a {found}")
    memcpy(to, given.read(), type.slots * sizeof(Slot))
    if given.type.runs_user_code:  # no two may be destroyed for one
        given.give_away(vm)
        return 0
    if own_slots(vm, to, type):
        memset(to, 0, type.slots * sizeof(Slot))
        raise MemoryError
    return 0

cdef int string_to_slots(Vm* vm, object given, Slot* to) except -1:
    cdef Py_ssize_t length
    cdef const char* data
    if not isinstance(given, str):
        raise TypeError(f"a str is wanted, not {class_name(given)}")
    data = PyUnicode_AsUTF8AndSize(given, &length)
    if make_text(vm, to, data, length):
        raise MemoryError
    return 0

@boundscheck(True)  # converting an element may run what makes the list shorter
cdef int list_to_slots(Vm* vm, Image* image, object given, TypeInfo* type, Slot* to) except -1:
    cdef TypeInfo* element = type.element
    cdef int64_t count, i
    cdef Slot scalar
    if isinstance(given, (str, dict, set)) or not hasattr(given, "__len__"):
        raise TypeError(f"a list is wanted, not {class_name(given)}")
    if element.kind != KIND_STR and shows_memory(given):
        return copy_memory(vm, given, type, to)
    given = given if isinstance(given, (list, tuple)) else list(given)
    count = len(given)
    if type.size >= 0 and count != type.size:
        raise ValueError(f"an array of {type.size} elements is wanted, not {count}")
    # all blank first, so that a list cut short by an exception can be dropped
    if make_list(vm, to, count, element, element.kind >= KIND_STR):
        raise MemoryError
    for i in range(count):
        if element.kind >= KIND_STR:
            to_slots(vm, image, given[i], element, <Slot*>to[0].pointer + i * element.slots)
        else:
            scalar_to_slot(given[i], element, &scalar)
            store_element(element, to[0].pointer, i, &scalar)
    return 0

cdef int fields_to_slots(Vm* vm, Image* image, object given, TypeInfo* type, Slot* to) except -1:
    cdef TypeInfo* field
    cdef int32_t i
    cdef Py_ssize_t at = 0
    if not isinstance(given, (tuple, list)):
        raise TypeError(f"a tuple of fields is wanted, not {class_name(given)}")
    for i in range(type.field_count):
        field = &image.types[type.fields[2 * i + 1]]
        if is_hidden(image, type, i):
            to.i64 = 1  # the value is alive
        elif at == len(given):
            raise ValueError(f"too few fields: {at}")
        else:
            to_slots(vm, image, given[at], field, to)
            at += 1
        to += field.slots
    if at < len(given):
        raise ValueError(f"too many fields: {len(given)} instead of {at}")
    return 0

# --- out ------------------------------------------------------------------------------------------

cdef object from_scalar(int kind, Slot* value):
    if kind == KIND_BOOL:
        return value.i64 != 0
    if kind == KIND_F64:
        return value.f64
    if kind == KIND_F32:
        return <double>value.f32
    if kind == KIND_F16:
        return PyFloat_Unpack2(<const char*>value, 1)
    if kind == KIND_U64:
        return value.u64
    return value.i64

cdef object from_slots(Image* image, TypeInfo* type, Slot* value):
    """A Python copy of a value; what it owns stays as it is."""
    if type.kind < KIND_STR:
        return from_scalar(type.kind, value)
    if type.kind == KIND_STR:
        return text_object(text_at(value))
    if type.kind == KIND_VECTOR:
        return lanes_object(type, value)
    Py_EnterRecursiveCall(" while converting a result")
    try:
        if type.kind == KIND_LIST:
            return list_object(image, type.element, value)
        return tuple_object(image, type, value)
    finally:
        Py_LeaveRecursiveCall()

cdef list list_object(Image* image, TypeInfo* element, Slot* value):
    cdef list made = []
    cdef Slot scalar
    cdef int64_t i
    for i in range(value[1].i64):
        if element.kind >= KIND_STR:
            made.append(from_slots(image, element, <Slot*>value[0].pointer + i * element.slots))
        else:
            load_element(element, value[0].pointer, i, &scalar)
            made.append(from_scalar(element.kind, &scalar))
    return made

cdef tuple tuple_object(Image* image, TypeInfo* type, Slot* value):
    cdef list made = []
    cdef TypeInfo* field
    cdef int32_t i
    for i in range(type.field_count):
        field = &image.types[type.fields[2 * i + 1]]
        if not is_hidden(image, type, i):
            made.append(from_slots(image, field, value))
        value += field.slots
    return tuple(made)
