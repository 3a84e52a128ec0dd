# Lists and structs of a machine as Python objects, without copying. A whole one owns its slots; a
# part of one is a path to it, walked at each use: what has grown or moved meanwhile is still found.
#
# Who changes a value is alone with it: `lent` counts the running calls that read it, or is -1 while
# one changes it; memory that a buffer shows (`exports`) is neither moved nor freed.

from cpython.buffer cimport PyBUF_FORMAT, PyBUF_ND, PyBUF_STRIDES

cdef extern from "Python.h":
    Py_ssize_t PyNumber_AsSsize_t(object given, object error) except? -1

cdef char nowhere  # what an empty buffer points to

cdef const char** buffer_formats = [
    b"b", b"h", b"i", b"q", b"B", b"H", b"I", b"Q", b"f", b"d", b"?", b"e",
]

cdef object KEY = object()  # to the making of values: what machines have not made has no memory

@no_gc_clear
cdef class Value:
    """A value in a machine's heap, or a part of one."""

    cdef object __weakref__
    cdef Machine machine
    cdef Program program  # which describes its type
    cdef TypeInfo* type
    cdef Slot* slots  # of a whole one
    cdef Value whole  # what this is a part of, or None
    cdef int64_t place  # in that: the index of an element, or the slot of a field
    cdef int lent
    cdef int exports
    cdef Py_ssize_t shape  # while exported
    cdef Py_ssize_t stride

    def __cinit__(self, *key):
        if len(key) != 1 or key[0] is not KEY:
            raise TypeError(
                "lists and structs come from Mojo: call a function, or the struct by its name"
            )

    def __dealloc__(self):
        if self.slots != NULL:
            self.machine.bury(self.program, self.type, self.slots)

    cdef Value root(self):
        cdef Value value = self
        while value.whole is not None:
            value = value.whole
        return value

    cdef Slot* find(self) except NULL:
        """Where its slots are now; an IndexError if the list around it has become shorter."""
        cdef Slot* around
        if self.whole is None:
            if self.slots == NULL:
                raise ValueError("this value has been given away to a function that kept it")
            return self.slots
        around = self.whole.find()
        if self.whole.type.kind != KIND_LIST:
            return around + self.place
        if self.place >= around[1].i64:
            raise IndexError("the list that this was an element of has become shorter")
        return <Slot*>around[0].pointer + self.place * self.type.slots

    cdef Slot* read(self) except NULL:
        if self.root().lent < 0:
            raise RuntimeError("a running call changes this value; wait for its end")
        resident_attend()
        return self.find()

    cdef Slot* write(self) except NULL:
        if self.root().lent != 0:
            raise RuntimeError("a running call uses this value; wait for its end")
        resident_attend()
        return self.find()

    cdef object part(self, TypeInfo* type, Slot* at, int64_t place):
        """What Python sees of a part: a copy of what cannot be changed, else a path to it."""
        cdef Value value
        if type.kind < KIND_STR:
            return from_scalar(type.kind, at)
        if type.kind == KIND_STR:
            return text_object(text_at(at))
        if type.kind == KIND_VECTOR:
            return lanes_object(type, at)
        value = self.path(type, place)
        return value.items() if type.kind == KIND_TUPLE else value

    cdef Value path(self, TypeInfo* type, int64_t place):
        cdef Value value = self.program.blank(type)
        value.machine = self.machine
        value.whole = self
        value.place = place
        return value

    cdef tuple items(self):
        """The fields of a struct or the elements of a tuple, without hidden ones."""
        cdef Image* image = &self.program.image
        cdef TypeInfo* field
        cdef int64_t offset = 0
        cdef int32_t i
        cdef list found = []
        for i in range(self.type.field_count):
            field = &image.types[self.type.fields[2 * i + 1]]
            if not is_hidden(image, self.type, i):
                found.append(self.part(field, self.read() + offset, offset))
            offset += field.slots
        return tuple(found)

    cdef object plain(self):
        """A copy in Python's own lists and tuples."""
        cdef Value root = self.root()
        cdef Slot* at = self.read()
        root.lent += 1
        try:
            return from_slots(&self.program.image, self.type, at)
        finally:
            root.lent -= 1

    cdef int give_away(self, Vm* vm) except -1:
        """Leaves its slots to whoever has copied them."""
        if self.whole is not None or &self.machine.vm != vm:
            raise TypeError(
                f"a {name_of(&self.program.image, self.type.name)} has a destructor, so a part of"
                " a value, or a value of another VM, cannot be given away"
            )
        if self.lent != 0 or self.exports > 0:
            raise ValueError("this value is in use, and cannot be given away")
        free(self.slots)
        self.slots = NULL
        self.machine.held -= 1
        return 0

    cdef int assign(self, object given) except -1:
        """Puts another value in the place of this one."""
        cdef Slot* made
        cdef Slot* at
        if self.root().exports > 0:
            raise BufferError("a NumPy array or a memoryview shows this value; copy it first")
        self.machine.enter(self.program)
        made = <Slot*>allocate_array(self.type.slots, sizeof(Slot))
        try:
            to_slots(&self.machine.vm, &self.program.image, given, self.type, made)
            try:
                at = self.write()
            except BaseException:
                self.machine.destroy(self.type, made)
                raise
            self.machine.destroy(self.type, at)
            memcpy(at, made, self.type.slots * sizeof(Slot))
        finally:
            free(made)
            self.machine.leave()
        return 0

    def __reduce__(self):
        name = name_of(&self.program.image, self.type.name)
        raise TypeError(f"a {name} stays in its process; send its fields")

cdef class List(Value):
    """A list of a Mojo program: a sequence, and for numbers a buffer that NumPy shows uncopied.

    It equals Python's lists of the same elements. Elements can be replaced; only Mojo functions
    change how many there are. Lists and structs inside are seen in place: what is done to them is
    done to the list. Copies and pickles of it are Python lists.

    >>> text = "fn ramp(n: Int) -> [f32]: return [i * 0.5 for i in range(n)]"
    >>> xs = mojovm.VM().load_source(text).ramp(4)
    >>> xs[-1] = 7
    >>> xs, xs[1:3], sum(xs)
    ([0.0, 0.5, 1.0, 7.0], [0.5, 1.0], 8.5)
    >>> memoryview(xs).format
    'f'
    """

    def __len__(self):
        return self.read()[1].i64

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return self.element(self.position(index))

    cdef int64_t position(self, object given) except -1:
        cdef int64_t index = PyNumber_AsSsize_t(given, IndexError)
        cdef int64_t length = self.read()[1].i64
        if not -length <= index < length:
            raise IndexError(f"index out of range: {index} is outside a list of length {length}")
        return index + length if index < 0 else index

    cdef object element(self, int64_t i):
        cdef TypeInfo* type = self.type.element
        cdef void* data = self.read()[0].pointer
        cdef Slot scalar
        if type.kind < KIND_STR:
            load_element(type, data, i, &scalar)
            return from_scalar(type.kind, &scalar)
        return self.part(type, <Slot*>data + i * type.slots, i)

    def __setitem__(self, index, given):
        cdef TypeInfo* type = self.type.element
        cdef Slot scalar
        if isinstance(index, slice):
            places, given = range(*index.indices(len(self))), list(given)
            if len(places) != len(given):
                raise ValueError(f"a slice of {len(places)} elements cannot hold {len(given)}")
            for i, value in zip(places, given):
                self[i] = value
            return
        if type.kind < KIND_STR:
            scalar_to_slot(given, type, &scalar)
            store_element(type, self.write()[0].pointer, self.position(index), &scalar)
        else:
            self.path(type, self.position(index)).assign(given)

    def __delitem__(self, index):
        raise TypeError("only Mojo functions change how long a list is; see .tolist()")

    def __iter__(self):
        cdef int64_t i = 0
        while i < self.read()[1].i64:
            yield self.element(i)
            i += 1

    def __eq__(self, other):
        if not isinstance(other, (List, list, tuple)):
            return NotImplemented
        return len(self) == len(other) and all([a == b for a, b in zip(self, other)])

    __hash__ = None

    def __repr__(self):
        return repr(list(self))

    def index(self, wanted, start=0, stop=9223372036854775807):
        """The first place of a value, from `start` and before `stop`; ValueError if there is
        none."""
        return list(self).index(wanted, start, stop)

    def count(self, wanted):
        """How many elements equal a value."""
        return list(self).count(wanted)

    def tolist(self):
        """A Python list of the elements, lists inside as Python's, structs as tuples."""
        return self.plain()

    def __reduce__(self):
        return list, (self.tolist(),)

    def __getbuffer__(self, Py_buffer* buffer, int flags):
        cdef Slot* header = self.read()
        cdef TypeInfo* type = self.type.element
        cdef Value root = self.root()
        if type.kind >= KIND_STR:
            raise BufferError("only a list of numbers is a buffer; take its elements one by one")
        # what fills it may be the system, whose calls make no faults but fail
        if has_pages(header, type.stride) and not resident_show(<char*>header[0].pointer, 1):
            raise MemoryError
        resident_show_row(<char*>header[0].pointer)
        root.exports += 1
        self.shape = header[1].i64
        self.stride = type.stride
        buffer.buf = header[0].pointer if header[1].i64 > 0 else &nowhere
        buffer.obj = self
        buffer.len = self.shape * self.stride
        buffer.itemsize = self.stride
        buffer.readonly = 0
        buffer.ndim = 1
        buffer.format = <char*>buffer_formats[type.kind] if flags & PyBUF_FORMAT else NULL
        buffer.shape = &self.shape if flags & PyBUF_ND else NULL
        buffer.strides = &self.stride if flags & PyBUF_STRIDES == PyBUF_STRIDES else NULL
        buffer.suboffsets = NULL
        buffer.internal = NULL

    def __releasebuffer__(self, Py_buffer* buffer):
        cdef Value root = self.root()
        cdef Slot* header = self.find()
        root.exports -= 1
        if has_pages(header, self.type.element.stride):
            resident_show(<char*>header[0].pointer, -1)

cdef class Struct(Value):
    """A struct of a Mojo program. Each has a Python class of its own, with fields and methods.

    Its operators are those of the source. It is copied and pickled, unless it has a destructor.

    >>> module = mojovm.VM().load_source("struct Point:\\n    var x: f64\\n    var y: f64\\n")
    >>> p = module.Point(1, y=2)
    >>> p.x += 0.5
    >>> p, isinstance(p, mojovm.Struct)
    (Point(x=1.5, y=2.0), True)
    """

    def __repr__(self):
        shown = zip(self.program.field_names(self.type), self.items())
        return f"{type(self).__name__}({', '.join([f'{name}={value!r}' for name, value in shown])})"

    def __reduce__(self):
        if self.type.runs_user_code:
            return Value.__reduce__(self)
        return self.program.kept_family._revived, (type(self).__name__, self.plain())

def make_struct(Machine machine not None, Program program not None, str name not None, fields):
    """A struct of that name, of the values of its fields as a tuple; KeyError if there is none."""
    cdef Image* image = &program.image
    cdef TypeInfo* type
    cdef Slot* made
    cdef int32_t i = 0
    while i < image.type_count and (
        image.types[i].kind != KIND_STRUCT or name_of(image, image.types[i].name) != name
    ):
        i += 1
    if i == image.type_count:
        raise KeyError(name)
    type = &image.types[i]
    machine.enter(program)
    made = <Slot*>allocate_array(type.slots, sizeof(Slot))
    try:
        to_slots(&machine.vm, image, fields, type, made)
        return machine.give(type, made)
    finally:
        free(made)
        machine.leave()

cdef class Field:
    """A field of the structs of a class."""

    cdef str name
    cdef str owner
    cdef Image* known  # the program that it was last looked up in
    cdef TypeInfo* type
    cdef int64_t offset

    def __init__(self, name, owner):
        self.name = name
        self.owner = owner

    cdef int look_up(self, Struct value) except -1:
        cdef Image* image = &value.program.image
        cdef int32_t i
        if image == self.known:
            return 0
        self.offset = 0
        for i in range(value.type.field_count):
            self.type = &image.types[value.type.fields[2 * i + 1]]
            if name_of(image, value.type.fields[2 * i]) == self.name:
                self.known = image
                return 0
            self.offset += self.type.slots
        raise AttributeError(f"a {self.owner} has no field {self.name}")

    def __get__(self, instance, owner):
        if instance is None:
            return self
        self.look_up(instance)
        return (<Struct>instance).part(
            self.type, (<Struct>instance).read() + self.offset, self.offset
        )

    def __set__(self, Struct instance not None, given):
        cdef Slot scalar
        self.look_up(instance)
        if self.type.kind < KIND_STR:
            scalar_to_slot(given, self.type, &scalar)
            instance.write()[self.offset] = scalar
        else:
            instance.path(self.type, self.offset).assign(given)

    def __delete__(self, instance):
        raise AttributeError(f"the field {self.name} of a {self.owner} cannot be deleted")
