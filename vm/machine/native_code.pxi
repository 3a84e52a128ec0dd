# Machine code in memory: maps a blob that may run wherever it lies, and names the processor that
# compiled code is good for. Where code comes from, and what it expects, is its compiler's business;
# here it is bytes whose last words are the addresses of the C functions it asked for by name.
# No memory is ever writable and executable at once.

cdef extern from "<sys/mman.h>" nogil:
    int mprotect(void* address, size_t length, int protection)
    int PROT_EXEC, MAP_POPULATE

cdef extern from *:
    """
    #include <math.h>
    #include <string.h>
    #include <strings.h>
    #include "_semantics.h"

    /* The functions that compiled code may call: C's and our own. What the interpreter calls
       under a name is what compiled code gets under it, so both compute the same bits. */
    typedef struct { const char *name; void *address; } NativeExternal;
    #define EXTERNAL(name) {#name, (void *)name},
    #define EXTERNAL_PAIR(name) EXTERNAL(name) EXTERNAL(name##f)
    static const NativeExternal native_externals[] = {
        EXTERNAL(memcpy) EXTERNAL(memmove) EXTERNAL(memset) EXTERNAL(memcmp) EXTERNAL(bcmp)
        EXTERNAL_PAIR(exp) EXTERNAL_PAIR(exp2) EXTERNAL_PAIR(expm1)
        EXTERNAL_PAIR(log) EXTERNAL_PAIR(log2) EXTERNAL_PAIR(log10) EXTERNAL_PAIR(log1p)
        EXTERNAL_PAIR(sin) EXTERNAL_PAIR(cos) EXTERNAL_PAIR(tan)
        EXTERNAL_PAIR(asin) EXTERNAL_PAIR(acos) EXTERNAL_PAIR(atan) EXTERNAL_PAIR(atan2)
        EXTERNAL_PAIR(sinh) EXTERNAL_PAIR(cosh) EXTERNAL_PAIR(tanh)
        EXTERNAL_PAIR(asinh) EXTERNAL_PAIR(acosh) EXTERNAL_PAIR(atanh)
        EXTERNAL_PAIR(cbrt) EXTERNAL_PAIR(sqrt) EXTERNAL_PAIR(hypot) EXTERNAL_PAIR(pow)
        EXTERNAL_PAIR(erf) EXTERNAL_PAIR(erfc) EXTERNAL_PAIR(tgamma)
        EXTERNAL_PAIR(fmod) EXTERNAL_PAIR(fma) EXTERNAL_PAIR(ldexp)
        EXTERNAL_PAIR(floor) EXTERNAL_PAIR(ceil) EXTERNAL_PAIR(trunc) EXTERNAL_PAIR(round)
        EXTERNAL_PAIR(rint) EXTERNAL_PAIR(nearbyint)
        EXTERNAL(log_gamma) EXTERNAL(round_digits_f64) EXTERNAL(round_digits_f32)
    #ifdef __GLIBC__
        EXTERNAL_PAIR(roundeven)
        EXTERNAL_PAIR(sincos) /* LLVM makes it of a sine and a cosine of one number */
    #endif
    };

    static void *native_external(const char *name) {
        size_t i;
        for (i = 0; i < sizeof native_externals / sizeof native_externals[0]; i++)
            if (strcmp(name, native_externals[i].name) == 0)
                return native_externals[i].address;
        return NULL;
    }

    #if defined(__x86_64__) && defined(__GNUC__)
    #include <cpuid.h>

    /* What decides which code a processor can run, and which code a compiler makes for it: maker,
       model, features, what the system saves; the same on all its cores. Only the leaves that
       matter: under a hypervisor each costs microseconds, so the name people know is left out. */
    static int cpu_words(unsigned *words) {
        unsigned a, b, c, d, last, *at = words;
        __cpuid(0, last, b, c, d);
        *at++ = b, *at++ = c, *at++ = d;
        __cpuid(1, a, b, c, d);
        *at++ = a, *at++ = c, *at++ = d; /* b has the number of the core */
        if (c & bit_OSXSAVE) {
            __asm__ volatile("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
            *at++ = a, *at++ = d;
        }
        if (last >= 7) {
            __cpuid_count(7, 0, last, b, c, d);
            *at++ = b, *at++ = c, *at++ = d;
            if (last >= 1) {
                __cpuid_count(7, 1, a, b, c, d);
                *at++ = a, *at++ = b, *at++ = c, *at++ = d;
            }
        }
        __cpuid(0x80000001, a, b, c, d); /* all of 64 bits have it: it says that they are */
        *at++ = c, *at++ = d;
        return (int)(at - words);
    }
    #else
    static int cpu_words(unsigned *words) { (void)words; return 0; }
    #endif
    """
    void* native_external(const char* name) nogil
    int cpu_words(unsigned int* words) nogil

cdef class NativeCode:
    """A blob of machine code, ready to be called, in memory of its own until this object goes.

    The last `len(externals)` words of `code` get the addresses of the functions of these names; an
    unknown name is a LookupError. A blob that cannot hold them is a ValueError, and a system that
    has no memory to run code in a MemoryError.
    """

    cdef char* base
    cdef readonly Py_ssize_t size

    def __cinit__(self, bytes code not None, tuple externals not None):
        cdef Py_ssize_t size = len(code)
        cdef Py_ssize_t count = len(externals)
        cdef Py_ssize_t i
        cdef void** slots
        cdef void* base
        if size == 0 or count > size // 8 or (count > 0 and size % 8 != 0):
            raise ValueError(f"no machine code: {size} bytes with {count} slots at their end")
        base = mmap(
            NULL, size, PROT_READ | PROT_WRITE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE,  # every page is written to anyway
            -1, 0,
        )
        if base == MAP_FAILED:
            raise MemoryError("no memory for machine code")
        self.base = <char*>base
        self.size = size
        memcpy(base, <const char*>code, size)
        slots = <void**>(self.base + size) - count
        for i in range(count):
            name = externals[i]
            slots[i] = native_external(PyUnicode_AsUTF8AndSize(name, NULL))
            if slots[i] == NULL:
                raise LookupError(f"no function {name!r} for machine code")
        if mprotect(base, size, PROT_READ | PROT_EXEC) != 0:
            raise MemoryError("this system lets no new machine code run")

    def __dealloc__(self):
        if self.base != NULL:
            munmap(self.base, self.size)

    def address(self, Py_ssize_t offset):
        """Where what lies at `offset` in the blob is in memory."""
        if not 0 <= offset < self.size:
            raise ValueError(f"offset {offset} in {self.size} bytes of machine code")
        return <size_t>(self.base + offset)

def cpu_identity():
    """Which processor this is, as far as compiled code depends on it; empty where not known."""
    cdef unsigned int[32] words
    cdef int count = cpu_words(words)
    return (<const char*>words)[:4 * count]
