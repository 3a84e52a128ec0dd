# A function of a program as a Python callable that costs little more than the call of a C function:
# positional arguments go by the vectorcall protocol (PEP 590) to the machine.

cdef extern from "Python.h":
    ctypedef struct PyTypeObject:
        Py_ssize_t tp_vectorcall_offset
        unsigned long tp_flags
    unsigned long Py_TPFLAGS_HAVE_VECTORCALL
    Py_ssize_t PyVectorcall_NARGS(size_t counted)
    object PyVectorcall_Call(object function, object args, object kwargs)

cdef extern from *:
    """
    #define CALL_OFFSET offsetof( \\
        struct __pyx_obj_6mojovm_7machine_4core_CompiledFunction, vectorcall)
    """
    const Py_ssize_t CALL_OFFSET

ctypedef object (*Called)(object, PyObject**, size_t, PyObject*)

cdef class CompiledFunction:
    """A function of a program, to be called with Python values.

    A call that is not complete and positional goes to the method `call_otherwise(args, kwargs)` of
    the class derived from this one, as do all if `index` is negative. A fault is raised as what the
    program's family makes of it by `_raised(program, fault)`.
    """

    cdef Called vectorcall
    cdef Machine machine
    cdef Program program
    cdef FunctionInfo* function
    cdef int32_t parameter_count

    @property
    def index(self):
        """Of the function in its program; -1: there is no single one."""
        return self.function.index if self.function != NULL else -1

    def __cinit__(self, Machine machine not None, Program program not None, int32_t index, *_):
        self.vectorcall = call_directly
        self.machine = machine
        self.program = program
        self.parameter_count = -1
        if index >= 0:
            self.function = program.function(index)
            self.parameter_count = self.function.parameter_count

    def __call__(self, *args, **kwargs):
        return PyVectorcall_Call(self, args, kwargs)

cdef object call_directly(object called, PyObject** args, size_t counted, PyObject* names):
    cdef CompiledFunction entry = called
    cdef Py_ssize_t count = PyVectorcall_NARGS(counted)
    if count == entry.parameter_count and names == NULL:
        try:
            return entry.machine.call(entry.program, entry.function, args)
        except Fault as fault:
            error = entry.program.kept_family._raised(entry.program, fault)
        raise error
    positional = tuple([<object>args[i] for i in range(count)])
    named = {}
    if names != NULL:
        named = {name: <object>args[count + i] for i, name in enumerate(<object>names)}
    return entry.call_otherwise(positional, named)

cdef void allow_vectorcall(PyTypeObject* type) noexcept:
    type.tp_vectorcall_offset = CALL_OFFSET
    type.tp_flags |= Py_TPFLAGS_HAVE_VECTORCALL

def directly_called(cls):
    """A class derived from CompiledFunction that keeps its quick way of being called, which
    Python 3.11 does not hand down."""
    allow_vectorcall(<PyTypeObject*>cls)
    return cls

allow_vectorcall(<PyTypeObject*>CompiledFunction)
