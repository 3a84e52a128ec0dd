# LLVM for Python code: `llvm_begin` once, then `llvm_compile` texts of modules. See llvm.h.

cdef extern from "llvm.h" nogil:
    ctypedef enum LlvmForm:
        LLVM_TEXT, LLVM_ASSEMBLY, LLVM_OBJECT
    void c_llvm_begin "llvm_begin"(const char* path, const char* options, const char* features)
    char* c_llvm_compile "llvm_compile"(
        const char* text, LlvmForm form, size_t* size, char** problem
    )
    const char* llvm_enter()
    void llvm_leave()
    void c_llvm_end "llvm_end"()
    void c_llvm_options "llvm_options"(const char* lines)

cdef dict LLVM_FORMS = {"text": LLVM_TEXT, "assembly": LLVM_ASSEMBLY, "object": LLVM_OBJECT}

def llvm_begin(bytes path not None, str options not None, str features not None):
    """Begins to load LLVM from llvmlite's shared library, in a thread that needs no Python;
    nothing if that was begun before. `options` are LLVM's own, a line each; `features` are added
    to those of this processor. That it cannot be loaded, those who compile are told."""
    cdef bytes given = options.encode()
    cdef bytes added = features.encode()
    cdef const char* place = path
    cdef const char* option_lines = given
    cdef const char* more = added
    with nogil:  # another thread may be compiling, which it has to wait for
        c_llvm_begin(place, option_lines, more)

def llvm_end():
    """Waits for whatever LLVM is doing, and has it do nothing any more: before a process ends."""
    with nogil:
        c_llvm_end()

def llvm_compile(str text not None, str form not None):
    """A module's text, optimised, as "object" file, "assembly" or "text"; bytes. RuntimeError with
    LLVM's words for a text that is no module; ImportError where there is no LLVM."""
    cdef bytes source = text.encode()
    cdef const char* chars = source
    cdef LlvmForm wanted = LLVM_FORMS[form]
    cdef size_t size = 0
    cdef char* problem = NULL
    cdef char* made = NULL
    cdef const char* absent
    with nogil:
        absent = llvm_enter()
        if absent == NULL:
            made = c_llvm_compile(chars, wanted, &size, &problem)
            llvm_leave()
    if absent != NULL:
        raise ImportError(absent.decode(errors="replace"))
    if made == NULL:
        if problem == NULL:
            raise MemoryError("no memory for compiled code")
        try:
            raise RuntimeError(problem.decode(errors="replace"))
        finally:
            free(problem)
    try:
        return made[:size]
    finally:
        free(made)

def llvm_option(str option not None):
    """Sets one more of LLVM's options, for good; ImportError where there is no LLVM."""
    cdef bytes line = option.encode()
    cdef const char* chars = line
    cdef const char* absent
    with nogil:
        absent = llvm_enter()
        if absent == NULL:
            c_llvm_options(chars)
            llvm_leave()
    if absent != NULL:
        raise ImportError(absent.decode(errors="replace"))
