# Program and Fault, as Python sees them. No import happens when this is imported.

from cpython.ref cimport Py_DECREF, Py_INCREF, Py_XDECREF
from cython cimport no_gc_clear

class Fault(Exception):
    """A run that ended by a fault.

    `code` and `name` say which (spec/faults.py), `a` and `b` are its values, `text` its text,
    `message` what a person reads. `traceback` holds (function, line, column, file), the outermost
    first; of a long one, `omitted` frames are left out in the middle. `status` is an exit's
    status, else 1.
    """

    def __init__(self, code, name, message, a, b, text, traceback, omitted):
        Exception.__init__(self, message)
        self.code = code
        self.name = name
        self.message = message
        self.a = a
        self.b = b
        self.text = text
        self.traceback = traceback
        self.omitted = omitted
        self.status = a if code == FAULT_EXITED else 1

    def __reduce__(self):
        return Fault, (
            self.code, self.name, self.message, self.a, self.b, self.text, self.traceback,
            self.omitted,
        )

@no_gc_clear  # as of a machine
cdef class Program:
    """A program loaded from the bytes of a .mbc file, which must have been verified or be trusted.

    With `check`, the file's checksum is compared; anything malformed is a ValueError.
    """

    cdef Image image
    cdef object data
    cdef list native_code  # keeps what `install` was given addresses in
    cdef object kept_family
    cdef dict classes
    cdef object __weakref__

    def __cinit__(self, bytes data not None, *, bint check=False):
        if check:
            from hashlib import blake2b

            if len(data) < 48 or blake2b(data[48:], digest_size=32).digest() != data[16:48]:
                raise refusal("its checksum is wrong")
        self.data = data  # the image points into it
        self.native_code = []
        self.classes = {}
        load_image(&self.image, data, len(data))

    def __dealloc__(self):
        if self.image.wake >= 0:
            close_file(self.image.wake)  # ends the thread at its other end
        free_image(&self.image)

    @property
    def family(self):
        """What gives structs their classes, or None; programs of one family share values."""
        return self.kept_family

    @family.setter
    def family(self, value):
        self.kept_family = value
        self.image.family = <PyObject*>value

    @property
    def source_name(self):
        return file_name(&self.image, 0)

    @property
    def entry(self):
        """Index of the function that runs the program, or -1."""
        return self.image.entry

    @property
    def function_names(self):
        cdef int32_t i
        return tuple(
            [name_of(&self.image, self.image.functions[i].name)
             for i in range(self.image.function_count)]
        )

    @property
    def struct_names(self):
        cdef int32_t i
        return tuple(
            [name_of(&self.image, self.image.types[i].name)
             for i in range(self.image.type_count) if self.image.types[i].kind == KIND_STRUCT]
        )

    def signature(self, int32_t index):
        """((name, type, mode, has a default) of each parameter, result type or None, docstring,
        exported, line) of a function; types by name, modes as in vm/bytecode/code.py."""
        cdef FunctionInfo* function = self.function(index)
        cdef Image* image = &self.image
        cdef const int32_t* parameter
        cdef int32_t i
        parameters = []
        for i in range(function.parameter_count):
            parameter = function.parameters + 4 * i
            parameters.append((
                name_of(image, parameter[0]), name_of(image, image.types[parameter[1]].name),
                parameter[2], bool(parameter[3] & 1),
            ))
        result = None
        if function.result >= 0:
            result = name_of(image, image.types[function.result].name)
        return (
            tuple(parameters), result, name_of(image, function.docstring),
            bool(function.flags & 1), function.line,
        )

    @property
    def bytecode(self):
        """The bytes that it was loaded from."""
        return self.data

    def watch(self, policy, *, int64_t calls, int64_t turns):
        """Calls `policy()` when a function has been called, or a loop has gone back, so many times
        for the first time; `requests()` then says which. Set before the program runs."""
        cdef Image* image = &self.image
        cdef FunctionInfo* function
        cdef int32_t i, j
        Py_XDECREF(image.policy)
        Py_INCREF(policy)
        image.policy = <PyObject*>policy
        image.first_calls = max(min(calls, COUNTER_START), 1)
        image.first_turns = max(min(turns, COUNTER_START), 0)
        for i in range(image.function_count):
            function = &image.functions[i]
            if function.native == NULL:
                function.period = max(min(calls, COUNTER_START) - 1, 0)
                (function.code - 1).wide = function.period
            for j in range(function.loop_count):
                if function.loops[j].entry == NULL:
                    function.loops[j].period = max(image.first_turns - 1, 0)
                    function.code[function.loops[j].word + 1].wide = function.loops[j].period

    @property
    def compiling(self):
        """Whether native code for it is being made: then no run leaves the process."""
        return bool(self.image.compiling)

    @compiling.setter
    def compiling(self, bint value):
        store_relaxed(&self.image.compiling, <int>value)

    @property
    def metered(self):
        """Whether native code counts against a machine's fuel."""
        return bool(self.image.metered)

    @metered.setter
    def metered(self, bint value):
        self.image.metered = value

    def wake_by(self, int descriptor):
        """From now on, what is hot is announced by a byte written to a pipe, which the program
        closes when it goes."""
        self.image.wake = descriptor

    def requests(self):
        """The (function, word of the loop or -1) that became hot since this was last asked."""
        cdef FunctionInfo* function
        cdef int32_t i, j
        exchange_flag(&self.image.woken, 0)
        found = []
        for i in range(self.image.function_count):
            function = &self.image.functions[i]
            if function.requested == 1:
                function.requested = 2
                found.append((i, -1))
            for j in range(function.loop_count):
                if function.loops[j].requested == 1:
                    function.loops[j].requested = 2
                    found.append((i, function.loops[j].word))
        return found

    def words(self, int32_t index):
        """The size of a function."""
        return self.function(index).word_count

    def ask_again(self, int32_t index, int32_t word):
        """Has a function (`word` -1) or a loop that is still hot ask once more."""
        cdef FunctionInfo* function = self.function(index)
        cdef LoopInfo* loop
        if word < 0:
            store_relaxed(&function.requested, 0)
        else:
            loop = loop_at(&self.image, function.code + word)
            store_relaxed(&loop.requested, 0)

    def install(self, int32_t index, int32_t word, size_t address, int64_t need, code):
        """From now on, a function (`word` -1) or what follows the back edge of one of its loops
        runs natively at `address`, with `need` slots free from its frame on, kept by `code`."""
        cdef FunctionInfo* function = self.function(index)
        cdef LoopInfo* loop
        if not self.native_code or self.native_code[len(self.native_code) - 1] is not code:
            self.native_code.append(code)
        if word < 0:
            function.need = need
            function.native = <void*>address
            function.calls += function.period - (function.code - 1).wide
            function.period = 0 if function.period >= 0 else NATIVE_PERIOD
            (function.code - 1).wide = function.period
            return
        loop = loop_at(&self.image, function.code + word)
        if loop.word != word:
            raise ValueError(f"no loop goes back at word {word}")
        loop.need = need
        loop.entry = <void*>address
        loop.turns += loop.period - function.code[word + 1].wide
        function.code[word + 1].wide = loop.period = 0

    @property
    def bodies(self):
        """The functions that are bodies of parallel loops."""
        cdef int32_t i
        return [
            i for i in range(self.image.function_count)
            if is_parallel_body(&self.image.functions[i])
        ]

    def divide(self, int32_t index, int32_t loop, int32_t counter, shared):
        """The turns of a native body of a parallel loop may be divided among threads: `loop` is the
        word where it goes back to the next turn, `counter` the slot that counts them, `shared` the
        (slot, role, type, elements appended in each turn or 0) of what they change."""
        cdef FunctionInfo* function = self.function(index)
        cdef Division* division
        cdef LoopInfo* turns = loop_at(&self.image, function.code + loop)
        cdef Shared* each
        cdef Py_ssize_t i
        if function.division != NULL:
            return
        division = <Division*>allocate_array(1, sizeof(Division) + len(shared) * sizeof(Shared))
        division.slots = <int32_t>signature_slots(&self.image, function)
        division.counter = counter
        division.loop = loop
        division.shared_count = <int32_t>len(shared)
        division.shared = <Shared*>(division + 1)
        for i in range(division.shared_count):
            each = &division.shared[i]
            each.slot, each.role = shared[i][0], shared[i][1]
            each.type = &self.image.types[<int32_t>shared[i][2]]
            each.count = shared[i][3]
        function.division = division
        turns.turns += turns.period - function.code[loop + 1].wide
        function.code[loop + 1].wide = turns.period = 0

    def divert(self, int32_t index, run, double worth=0):
        """From now on, `run(frame)` is asked ahead of a native run of the body of a parallel loop
        that will take at least `worth` nanoseconds (0: of any, also an interpreted one), with the
        Frame of its turns: it may do the first of them, and gives the number of the first that is
        not done. It takes the place of who was asked before, and that is given, None for nobody."""
        cdef FunctionInfo* function = self.function(index)
        if not is_parallel_body(function):
            raise ValueError(f"function {index} is no body of a parallel loop")
        before = None
        if function.diverted != NULL:
            before = <object>function.diverted
            Py_DECREF(before)
            function.diverted = NULL
        if run is not None:
            Py_INCREF(run)
            function.worth_diverting = worth
            function.diverted = <PyObject*>run
            if function.native == NULL:  # each call asks
                function.calls += function.period - (function.code - 1).wide
                (function.code - 1).wide = function.period = NATIVE_PERIOD
        return before

    def may_repeat(self, int32_t index):
        """A function reaches nothing outside the program: a validating machine may run it twice."""
        self.function(index).repeatable = True

    def validated(self):
        """How often each function was run twice and found the same."""
        cdef int32_t i
        return [self.image.functions[i].validated for i in range(self.image.function_count)]

    def counts(self):
        """(calls, ((word, turns) of each loop)) of each function, as the interpreter counted."""
        cdef FunctionInfo* function
        cdef int32_t i, j
        counted = []
        for i in range(self.image.function_count):
            function = &self.image.functions[i]
            counted.append((
                function.calls + function.period - (function.code - 1).wide,
                tuple([
                    (function.loops[j].word,
                     function.loops[j].turns + function.loops[j].period
                     - function.code[function.loops[j].word + 1].wide)
                    for j in range(function.loop_count)
                ]),
            ))
        return counted

    cdef object blank(self, TypeInfo* type):
        """A new Python object for a value of a type; of a struct, of the class that the family's
        `_struct_class(name)` gives."""
        cdef Value value
        if type.kind == KIND_LIST:
            value = List.__new__(List, KEY)
        elif type.kind != KIND_STRUCT:
            value = Value.__new__(Value, KEY)
        else:
            made = self.classes.get(type.name)
            if made is None:
                made = self.kept_family._struct_class(name_of(&self.image, type.name))
                self.classes[type.name] = made
            value = Struct.__new__(made, KEY)
        value.program = self
        value.type = type
        return value

    cdef list field_names(self, TypeInfo* type):
        """The names of the fields of a struct that can be seen."""
        cdef int32_t i
        return [
            name_of(&self.image, type.fields[2 * i]) for i in range(type.field_count)
            if not is_hidden(&self.image, type, i)
        ]

    cdef FunctionInfo* function(self, int32_t index) except NULL:
        if not 0 <= index < self.image.function_count:
            raise IndexError(f"no function {index}")
        return &self.image.functions[index]
