# Arguments that are not copied: a list or struct of a machine, and memory that numbers lie in (the
# buffer protocol, DLPack). A list header whose capacity is 0 owns nothing: it may point anywhere.
#
# What reads may share, and what changes is alone. A function that changes a list may also give it
# another block, move its elements elsewhere, or hand parts of it on: memory that is not the
# machine's gets the numbers back, and nothing that outlives the call still points there.

from cpython.buffer cimport (
    PyBUF_FULL_RO, PyBuffer_IsContiguous, PyBuffer_Release, PyObject_CheckBuffer,
    PyObject_GetBuffer,
)
from cpython.bytes cimport PyBytes_AS_STRING

cdef class Loan:
    """What one argument lends to one call."""

    cdef int number  # of the parameter
    cdef bint changing
    cdef Slot* at  # its slots in the frame
    cdef TypeInfo* type
    cdef Value value  # a value of a machine, or None
    cdef object keeper  # keeps the memory that is lent instead
    cdef Py_buffer buffer
    cdef char* data
    cdef int64_t nbytes

    def __dealloc__(self):
        PyBuffer_Release(&self.buffer)

    cdef bint overlaps(self, Loan other):
        return self.data < other.data + other.nbytes and other.data < self.data + self.nbytes

# --- values of a machine --------------------------------------------------------------------------

cdef bint is_plain(Image* image, TypeInfo* type, int depth):
    """Whether a type means the same in every program: no struct is in it."""
    cdef int32_t i
    while type.kind == KIND_LIST:
        type = type.element
    if type.kind == KIND_TUPLE and depth < MAX_WALK:
        for i in range(type.field_count):
            if not is_plain(image, &image.types[type.fields[2 * i + 1]], depth + 1):
                return False
        return True
    return type.kind <= KIND_STR or type.kind == KIND_VECTOR

cdef bint fits(Value value, Image* image, TypeInfo* type):
    """Whether a value has a type of this program."""
    if value.type == type:
        return True
    if name_of(&value.program.image, value.type.name) != name_of(image, type.name):
        return False
    return value.program.image.family == image.family or is_plain(image, type, 0)

cdef bint is_numbers_elsewhere(Value value, Machine machine):
    """Whether a value of another machine is lent as memory that is none of this one's."""
    cdef TypeInfo* element = value.type.element
    return value.machine is not machine and element != NULL and element.kind < KIND_STR

cdef bint lend_value(Vm* vm, Loan loan) except -1:
    """Fills the frame with a value's own slots; False if it has to be copied."""
    cdef Value value = loan.value
    cdef Value root = value.root()
    cdef bint ours = &value.machine.vm == vm
    if not fits(value, vm.image, loan.type):
        return False
    if value.type.element == NULL or value.type.element.kind >= KIND_STR:
        if not ours or value.program.image.family != vm.image.family:
            if loan.changing:
                raise TypeError(
                    "a function cannot change a value of another module; give it a copy"
                )
            return False
    if loan.changing and root.exports > 0:
        raise BufferError(
            "a NumPy array or a memoryview shows this value, so no function may change it; give"
            " the function the array, or a copy"
        )
    if root.lent != 0 and (loan.changing or root.lent < 0):
        raise ValueError(
            "one value is given twice, or to two calls, and changed by one; give a copy of it"
        )
    memcpy(loan.at, value.find(), value.type.slots * sizeof(Slot))
    root.lent = -1 if loan.changing else root.lent + 1
    return True

# --- memory of others -----------------------------------------------------------------------------

cdef int kind_of_format(const char* format, Py_ssize_t size):
    """The kind of the numbers that a buffer's format stands for, or -1."""
    cdef const char* letters = b"bhilqn"
    cdef const char* unsigned = b"BHILQN"
    if format == NULL:
        return KIND_U8
    if format[0] == c"@" or format[0] == c"=" or format[0] == c"<":
        format += 1
    if format[0] == 0 or format[1] != 0:
        return -1
    if memchr(letters, format[0], 6) != NULL:
        return kind_of_number(0, size)
    if memchr(unsigned, format[0], 6) != NULL:
        return kind_of_number(1, size)
    if format[0] == c"f" or format[0] == c"d" or format[0] == c"e":
        return kind_of_number(2, size)
    return KIND_BOOL if format[0] == c"?" else -1

cdef int kind_of_number(int sort, int64_t size):
    """Of signed (0), unsigned (1) or floating (2) numbers of so many bytes, or -1."""
    cdef int i
    cdef int* kinds = [
        KIND_I8, KIND_I16, KIND_I32, KIND_I64, KIND_U8, KIND_U16, KIND_U32, KIND_U64,
        -1, KIND_F16, KIND_F32, KIND_F64,
    ]
    for i in range(4):
        if size == 1 << i:
            return kinds[4 * sort + i]
    return -1

cdef TypeInfo* numbers_in(TypeInfo* type, int* depth):
    """The numbers at the bottom of lists inside lists, and how many there are; or NULL."""
    depth[0] = 0
    while type.kind == KIND_LIST and depth[0] < 64:
        type = type.element
        depth[0] += 1
    return type if depth[0] > 0 and type.kind < KIND_STR else NULL

cdef bint shows_memory(object given):
    return PyObject_CheckBuffer(given) or hasattr(type(given), "__dlpack__")

cdef int show_memory(Loan loan, object given) except -1:
    if PyObject_CheckBuffer(given):
        PyObject_GetBuffer(given, &loan.buffer, PyBUF_FULL_RO)
    else:
        loan.keeper = show_tensor(given, &loan.buffer)
    return 0

cdef int lend_memory(Vm* vm, Loan loan, object given) except -1:
    """Makes list headers for the memory of a buffer, rows of one of several dimensions."""
    cdef Py_buffer* buffer = &loan.buffer
    cdef TypeInfo* number
    cdef int depth
    wanted = name_of(vm.image, loan.type.name)
    number = numbers_in(loan.type, &depth)
    if number == NULL:
        raise TypeError(f"a {wanted} is wanted, not {class_name(given)}")
    show_memory(loan, given)
    if kind_of_format(buffer.format, buffer.itemsize) != number.kind:
        raise TypeError(
            f"a {wanted} is wanted, not {described(buffer)}; convert it first, with .astype() or"
            f" the like, to {name_of(vm.image, number.name)}"
        )
    if buffer.ndim != depth:
        plural = "s" if depth > 1 else ""
        raise TypeError(f"a {wanted} takes {depth} dimension{plural}, not {buffer.ndim}")
    if loan.changing and buffer.readonly:
        raise BufferError("the function changes this argument, which is read-only; copy it first")
    loan.data = <char*>buffer.buf
    loan.nbytes = buffer.len
    if not PyBuffer_IsContiguous(buffer, c"C"):
        if loan.changing:
            raise BufferError(
                "the function changes this argument, whose numbers do not lie side by side; give"
                " it numpy.ascontiguousarray(...), and copy that back"
            )
        loan.keeper = memoryview(given).tobytes()
        loan.data = PyBytes_AS_STRING(loan.keeper)
    lay_rows(vm, loan.at, loan.type, loan.data, buffer.shape)
    return 0

cdef int copy_memory(Vm* vm, object given, TypeInfo* type, Slot* to) except -1:
    """A list of its own of the numbers of a buffer."""
    cdef Loan loan = Loan.__new__(Loan)
    loan.at, loan.type = to, type
    lend_memory(vm, loan, given)
    if not sever(vm, to, type, loan.data, loan.data + loan.nbytes):
        raise MemoryError
    return 0

cdef str described(Py_buffer* buffer):
    letters = (<bytes>buffer.format).decode() if buffer.format != NULL else "B"
    return f"a buffer of {letters!r} of {buffer.itemsize} bytes"

cdef int lay_rows(
    Vm* vm, Slot* header, TypeInfo* type, char* data, Py_ssize_t* shape
) except -1:
    """Headers for the rows of memory; those that hold rows are lists of the machine's own."""
    cdef int64_t i
    cdef int64_t part = row_bytes(type, shape)
    if type.size >= 0 and shape[0] != type.size:
        raise ValueError(f"an array of {type.size} elements is wanted, not {shape[0]}")
    if type.element.kind != KIND_LIST:
        header[0].pointer = data
        header[1].i64 = shape[0]
        header[2].i64 = 0
        return 0
    if make_list(vm, header, shape[0], type.element, True):
        raise MemoryError
    for i in range(shape[0]):
        lay_rows(
            vm, <Slot*>header[0].pointer + 3 * i, type.element, data + i * part, shape + 1
        )
    return 0

def type_name(given):
    """The Mojo type of a value of a machine, or of numbers in memory; None of anything else."""
    cdef Loan loan
    cdef int kind
    if isinstance(given, Value):
        return name_of(&(<Value>given).program.image, (<Value>given).type.name)
    if not shows_memory(given):
        return None
    loan = Loan.__new__(Loan)
    show_memory(loan, given)
    kind = kind_of_format(loan.buffer.format, loan.buffer.itemsize)
    if kind < 0:
        raise TypeError(f"no Mojo type for {described(&loan.buffer)}")
    name = NUMBER_NAMES[kind]
    return "List[" * loan.buffer.ndim + name + "]" * loan.buffer.ndim

NUMBER_NAMES = (
    "Int8", "Int16", "Int32", "Int", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64",
    "Bool", "Float16",
)

# --- when the call is over ------------------------------------------------------------------------

cdef int settle_rows(
    Vm* vm, Slot* header, TypeInfo* type, char* data, Py_ssize_t* shape, bint* fit
) except -1:
    """Gives rows that lie at another's place in the lent memory, or elsewhere but as a view, blocks
    of their own; `fit` becomes false where the shape is not what it was."""
    cdef int64_t i
    cdef int64_t part = row_bytes(type, shape)
    if header[1].i64 != shape[0]:
        fit[0] = False
        return 0
    if type.element.kind == KIND_LIST:
        for i in range(shape[0]):
            settle_rows(
                vm, <Slot*>header[0].pointer + 3 * i, type.element, data + i * part, shape + 1,
                fit,
            )
    elif header[0].pointer != data and header[2].i64 == 0:
        if own_leaf(vm, header, type.element):
            raise MemoryError
    return 0

cdef int64_t row_bytes(TypeInfo* type, Py_ssize_t* shape):
    """Bytes of each element of the rows of a shape."""
    cdef int64_t product = 1
    while type.element.kind == KIND_LIST:
        type = type.element
        shape += 1
        product *= shape[0]
    return product * type.element.stride

cdef void take_back_rows(
    Vm* vm, Slot* header, TypeInfo* type, char* data, Py_ssize_t* shape
) noexcept:
    """Copies rows that a function has made anew to where the old ones lie."""
    cdef int64_t i
    cdef int64_t part = row_bytes(type, shape)
    for i in range(shape[0] if type.element.kind == KIND_LIST else 0):
        take_back_rows(
            vm, <Slot*>header[0].pointer + 3 * i, type.element, data + i * part, shape + 1
        )
    if type.element.kind != KIND_LIST and header[0].pointer != data:
        copy_bytes(data, header[0].pointer, shape[0] * part)

cdef struct Sweep:
    Slot* at
    int64_t count
    TypeInfo* type

cdef bint sever(Vm* vm, Slot* value, TypeInfo* type, char* low, char* high) noexcept nogil:
    """Copies what lists in a value still have in memory that was lent; False for want of memory."""
    cdef int64_t room = 64
    cdef int64_t used = 1
    cdef Sweep* waiting = <Sweep*>malloc(room * sizeof(Sweep))
    cdef Sweep* more
    cdef Sweep now
    cdef Slot* header
    cdef char* data
    cdef int64_t i
    cdef int leaf
    if waiting == NULL:
        return False
    waiting[0].at, waiting[0].count, waiting[0].type = value, 1, type
    while used > 0:
        used -= 1
        now = waiting[used]
        for i in range(now.count):
            for leaf in range(now.type.leaf_count):
                header = now.at + i * now.type.slots + now.type.leaves[leaf].offset
                data = <char*>header[0].pointer
                if header[1].i64 <= 0:
                    continue
                if header[2].i64 == 0:
                    if not low <= data < high:
                        continue
                    if own_leaf(vm, header, now.type.leaves[leaf].element):
                        free(waiting)
                        return False
                elif now.type.leaves[leaf].element.leaf_count > 0:
                    if used == room:
                        room *= 2
                        more = <Sweep*>realloc(waiting, room * sizeof(Sweep))
                        if more == NULL:
                            free(waiting)
                            return False
                        waiting = more
                    waiting[used].at = <Slot*>data
                    waiting[used].count = header[1].i64
                    waiting[used].type = now.type.leaves[leaf].element
                    used += 1
    free(waiting)
    return True

cdef bint end_loan(Vm* vm, Loan loan) except -1:
    """Gives back what a loan has in the frame, whose slots no longer own it then; True if a changed
    list does not fit where it came from."""
    cdef Value root
    cdef bint fit = True
    if loan.value is not None:
        root = loan.value.root()
        if loan.changing:
            memcpy(loan.value.find(), loan.at, loan.type.slots * sizeof(Slot))
        memset(loan.at, 0, loan.type.slots * sizeof(Slot))
        root.lent = 0 if loan.changing else root.lent - 1
    elif loan.changing:
        settle_rows(vm, loan.at, loan.type, loan.data, loan.buffer.shape, &fit)
        if fit:
            take_back_rows(vm, loan.at, loan.type, loan.data, loan.buffer.shape)
    return not fit

cdef int keep_apart(list loans) except -1:
    """Refuses memory that one argument changes and another shows, too."""
    cdef Loan loan, other
    for loan in loans:
        for other in loans if loan.changing and loan.value is None else ():
            if other is loan:
                continue
            if loan.overlaps(other) or other.value is not None and other.value.root().exports > 0:
                raise ValueError(
                    f"arguments {min(loan.number, other.number) + 1} and"
                    f" {max(loan.number, other.number) + 1} share memory that the function"
                    " changes; give a copy of one"
                )
    return 0
