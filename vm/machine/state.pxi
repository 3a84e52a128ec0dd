# What a loaded program and a machine are made of: plain C structs that the loop works on.
# Anything reached from the loop is `noexcept nogil`; a handler gives 0 or a fault's number.

from cpython.ref cimport PyObject
from libc.stdint cimport INT32_MAX, INT64_MAX, INT64_MIN
from libc.stdlib cimport abort, calloc, free, malloc, realloc
from libc.string cimport memchr, memcmp, memcpy, memmove, memset, strlen

cdef extern from *:
    """
    #ifndef MOJOVM_DEBUG
    #define MOJOVM_DEBUG 0
    #endif
    #define exchange_flag(place, value) __atomic_exchange_n(place, value, __ATOMIC_SEQ_CST)
    #define store_relaxed(place, value) __atomic_store_n(place, value, __ATOMIC_RELAXED)
    #define add_shared(place, value) __atomic_add_fetch(place, value, __ATOMIC_RELAXED)
    #define load_flag(place) __atomic_load_n(place, __ATOMIC_RELAXED)
    #define load_word(place) __atomic_load_n(place, __ATOMIC_RELAXED)
    #define load_limit(place) __atomic_load_n(place, __ATOMIC_RELAXED)
    static inline double load_cost(double *place)
    {
        double found;
        __atomic_load(place, &found, __ATOMIC_RELAXED);
        return found;
    }
    static inline void store_cost(double *place, double value)
    {
        __atomic_store(place, &value, __ATOMIC_RELAXED);
    }
    """
    const bint MOJOVM_DEBUG
    bint likely(bint condition) noexcept nogil
    bint unlikely(bint condition) noexcept nogil
    int exchange_flag(int* place, int value) noexcept nogil
    void store_relaxed(...) noexcept nogil
    int64_t add_shared(int64_t* place, int64_t value) noexcept nogil
    int load_flag(int* place) noexcept nogil
    int64_t load_word(int64_t* place) noexcept nogil
    Slot* load_limit(Slot** place) noexcept nogil
    double load_cost(double* place) noexcept nogil
    void store_cost(double* place, double value) noexcept nogil

cdef enum:
    COUNTER_START = 20000  # turns of a loop, or calls of a function, between two polls
    RETURNED = -1  # native code ran the rest of the frame at R
    NATIVE_PERIOD = -((<int64_t>1) << 62)  # a counter that is always below 0
    POOL_CLASSES = 65  # pooled block sizes: multiples of 16 bytes up to 1,024
    MIDDLE_CLASSES = 40  # sizes of kept blocks up to 1 MiB: four from each power of two on
    BLOCK_CLASSES = POOL_CLASSES + MIDDLE_CLASSES
    CACHE_LINE = 64  # bytes
    KEPT_BLOCKS = 4  # big blocks kept for reuse
    MAGAZINE_BLOCKS = 62
    TRACE_ENDS = 64  # frames of a traceback kept at either end

# The kind of a type, numbered as in the binary form.
cdef enum:
    KIND_I8, KIND_I16, KIND_I32, KIND_I64, KIND_U8, KIND_U16, KIND_U32, KIND_U64
    KIND_F32, KIND_F64, KIND_BOOL, KIND_F16, KIND_STR, KIND_LIST, KIND_STRUCT, KIND_TUPLE
    KIND_VECTOR

# A string or list among the slots of a type. Its text's or elements' type is `element`.
cdef struct Leaf:
    int32_t offset
    TypeInfo* element

cdef struct TypeInfo:
    int32_t kind
    int32_t slots
    int64_t stride  # bytes an element of this type takes in a list
    int32_t leaf_count
    int32_t drop_function  # index, or -1
    Leaf* leaves
    int32_t* leaf_at  # leaf_at[offset]: index of the leaf that begins at a slot
    TypeInfo* element  # of a list
    int32_t field_count
    const int32_t* fields  # (name, type) pairs of a struct or tuple
    int32_t name
    int32_t size  # of a fixed array, or -1; lanes of a vector
    int32_t lane  # kind of a vector's lanes
    bint runs_user_code  # when dropped, somewhere inside
    bint described  # by the loader

# The type descriptors that no program owns, filled in once when the extension is imported.
cdef TypeInfo scalar_types[12]
cdef TypeInfo string_type
cdef Leaf string_leaf

cdef struct Text:
    const char* data
    int64_t length

# A loop's back edge, and the code that goes on natively from there (see native.pxi).
cdef struct LoopInfo:
    void* entry
    int64_t need
    int64_t period  # what its counter ran down from
    uint64_t turns  # counted, but for those of this period
    int32_t word
    int requested

# A parameter that the turns of a parallel loop change.
cdef struct Shared:
    int32_t slot
    int32_t role
    int64_t count  # elements that each turn appends; 0: it varies
    TypeInfo* type

# How the turns of a parallel loop's body may be divided: see division.pxi.
cdef struct Division:
    int32_t slots  # of its parameters
    int32_t counter  # the slot that counts the turns
    int32_t loop  # the word where it goes back to the next
    int32_t shared_count
    Shared* shared
    double cost  # nanoseconds of a turn, as last measured; 0: unknown
    int short_runs  # of few turns

cdef struct FunctionInfo:
    Ins* code  # behind a header word: index in `op`, frame size in `a`, counter in `wide`
    void* native  # runs the whole function, or NULL
    int64_t need  # slots that must be free from its frame on, where it runs natively
    int64_t period  # what the counter ran down from
    uint64_t calls  # counted, but for those of this period
    LoopInfo* loops  # by word
    int32_t loop_count
    Division* division  # of the body of a parallel loop that may be divided, or NULL
    PyObject* diverted  # asked whether the turns of a body run elsewhere, or NULL
    double worth_diverting  # nanoseconds of work that it is asked about
    bint repeatable  # reaches nothing outside: may be validated
    uint64_t validated  # how often that was done
    int requested
    int64_t frame_size
    int32_t index
    int32_t word_count
    int32_t result  # type, or -1
    int32_t name
    int32_t line
    int32_t file
    int32_t flags
    int32_t docstring
    int32_t parameter_count
    const int32_t* parameters  # (name, type, mode, flags)
    int32_t slot_count
    const int32_t* slots
    int32_t drop_count
    const int32_t* drops  # (first word, last word, first entry, number of entries)
    int32_t line_count
    const int32_t* lines  # (first word, line, column, file)

# A loaded program; what it does not patch it reads in the binary form that it was loaded from.
cdef struct Image:
    Ins* words
    int64_t word_count
    FunctionInfo* functions
    TypeInfo* types
    Text* texts  # the program's strings first, then names
    const char* text_start
    const char* text_end
    const int32_t* drop_entries  # (slot, type or ~type) pairs
    int32_t function_count
    int32_t type_count
    int64_t text_count
    int32_t string_count
    int32_t entry
    const int32_t* files
    int32_t file_count
    LoopInfo* loops
    PyObject* family  # of programs that share values, or NULL
    PyObject* policy  # called when something is hot, or NULL
    int wake  # descriptor written to instead, once there is one; else -1
    int woken
    int compiling  # native code for it is being made
    bint metered  # its native code counts against the fuel
    int64_t first_calls  # of a function before it is hot
    int64_t first_turns  # of a loop

# Stands ahead of each block of the heap.
cdef struct Block:
    uint64_t size  # bytes after this header
    TypeInfo* type  # of a list's elements, NULL for text

# Some free blocks of a class, with where there are more.
cdef struct Magazine:
    Magazine* next
    uint64_t count
    Block* blocks[MAGAZINE_BLOCKS]

# Free blocks, see spare.pxi. Classes: pooled ones by size / 16, then those of regions by size.
cdef struct Spare:
    Magazine* magazines[BLOCK_CLASSES]  # none of them is empty
    Magazine* empty
    uint64_t middle_bytes  # of those of regions
    Block* kept[KEPT_BLOCKS]  # big ones
    uint64_t kept_bytes

cdef extern from "<pthread.h>" nogil:
    ctypedef struct pthread_mutex_t:
        pass
    int pthread_mutex_destroy(pthread_mutex_t* mutex)
    int pthread_mutex_lock(pthread_mutex_t* mutex)
    int pthread_mutex_unlock(pthread_mutex_t* mutex)

cdef extern from "threads.h" nogil:
    void short_lock_init(pthread_mutex_t* mutex)

# See depot.pxi.
cdef struct Depot:
    pthread_mutex_t lock
    Spare spare
    int workers
    Magazine** shares  # by worker, then by class above 1 KiB
    uint32_t fetched[MIDDLE_CLASSES]

cdef struct Heap:
    Spare spare
    char* fresh  # untouched room of the newest chunk
    char* fresh_end
    void* chunks  # all chunks, linked through their first word
    uint64_t chunk_bytes  # of the newest
    uint32_t fetched[MIDDLE_CLASSES]  # magazines, by all who worked on the last divided loop
    Depot* depot  # where there is more to spare, or NULL
    int worker  # whose heap it is there
    char spent[BLOCK_CLASSES]  # classes of which that has no more
    uint64_t limit  # of live_bytes
    int64_t* common  # what threads share beyond their limits, or NULL
    # that, of the machine whose threads they are; on a line of the cache that nobody else writes to
    char apart[CACHE_LINE]
    int64_t common_room
    char aside[CACHE_LINE]
    uint64_t allocations
    uint64_t releases
    uint64_t live_bytes
    uint64_t peak_bytes

cdef struct Pointed
cdef struct Blocks

cdef struct Stream:
    char* buffer
    int64_t used
    int fd
    bint by_line
    PyObject* sink  # called with text instead of writing to fd

cdef extern from "ticker.h" nogil:
    ctypedef struct Ticked:
        int running
        int look  # set at each tick
    void ticker_hurry()
    void ticker_enter(Ticked* ticked, int64_t* poll, void* limit)
    void ticker_leave(Ticked* ticked)
    void ticker_forget(Ticked* ticked)

# Time of a profiled run, from one look to a later one, and where it was spent.
cdef struct Sample:
    int64_t start
    int64_t end
    Ins* place
    int64_t tier

cdef struct TraceEntry:
    FunctionInfo* function
    int32_t word  # where in it, -1 at its entry

cdef struct Vm:
    int64_t poll  # negative: a loop's next turn calls poll_slow
    Slot* limit  # frames end below; NULL: the next call calls enter_slow
    char* stack_low  # native frames lie above
    Ins* words  # of the running program
    void** handlers  # what native code calls: see native.pxi
    TypeInfo* types  # of the running program
    Text* strings
    const char* constants  # the program's text lies from here
    const char* constants_end
    Image* image
    FunctionInfo* site  # where the type of a list was looked up last
    Pointed* entries  # of the blocks that pointers lead to: see pointers.pxi
    uint64_t entry_mask
    Blocks* blocks
    References* references  # to Python objects: see interop.pxi
    Heap heap
    int64_t work  # of long operations since the last look, in bytes: see work.pxi
    uint64_t looks  # of these
    bint running  # else long operations do not look around: what they would see is the last run's
    uint64_t random[4]
    uint64_t instructions  # counted by run_counting only
    Stream out
    Stream err
    int64_t output_limit  # of bytes written in a run
    int64_t output_left
    int denied  # capabilities, see outside.pxi
    PyObject* clock  # called for the time, or NULL
    bint stands_still  # the clock, until a sleep puts it forward
    int64_t now  # on it
    char* input  # buffered standard input
    int64_t input_at
    int64_t input_end
    Text* arguments
    int64_t argument_count
    # why the run ended
    int64_t fault_a
    int64_t fault_b
    char* fault_text
    int64_t fault_text_length
    PyObject* exception  # raised by a signal handler or a sink, to be raised when unwound
    TraceEntry trace[2 * TRACE_ENDS]
    int64_t trace_length
    # what poll_slow looks at
    int interrupted
    int cancelled  # by who divides a loop: what this thread does does not count
    int64_t fuel  # turns and calls left, where has_fuel
    bint has_fuel
    int64_t deadline  # on the monotonic clock, 0: none
    int64_t signals_checked
    int signals  # descriptor that can be read when a signal has come, or -1
    # the stack
    Slot* stack
    uint64_t stack_bytes
    Slot* true_limit
    Slot* touched  # the highest frame end that a poll or a fault saw
    int nesting  # destructors run by unwinding, inside each other
    bint unwound  # a fault has left the frame at R by native code, which dropped what it owned
    Ticked ticked
    # see division.pxi
    int threads  # that may work for the machine
    Vm** workers  # it and its helpers, by number, or NULL
    int64_t portion  # turns that each loop is divided by; 0: what pays
    bint is_helper
    bint dividing  # inside a loop that is divided
    uint64_t divisions  # loops that were
    bint counting
    int validating  # see validate.pxi
    int twin_fault  # what native code gave in a validated call, with its values
    int64_t twin_a
    int64_t twin_b
    bint profiling
    int64_t sampled  # when a sample ended last
    Sample* samples
    int64_t sample_count
    int64_t sample_room
    uint64_t* native_counts  # by word: calls of a function at its header, a loop's turns; or NULL
    Image* native_counted  # whose words they are of
    bint busy
    bint leave  # the process ends with the run
    Ins* pc  # where the loop left
    Slot* R

cdef inline void copy_bytes(void* to, const void* source, int64_t count) noexcept nogil:
    """memcpy, for bytes that may be none at no place: C has no meaning for that."""
    if count > 0:
        memcpy(to, source, count)

cdef inline void copy_slots(Slot* to, const Slot* source, int64_t count) noexcept nogil:
    """Slot by slot, headers by hand: wider moves would wait for the stores that made them."""
    cdef int64_t i
    if likely(count == 3):
        to[0], to[1], to[2] = source[0], source[1], source[2]
        return
    for i in range(count):
        to[i] = source[i]

cdef inline int raise_fault(Vm* vm, int code, int64_t a, int64_t b) noexcept nogil:
    vm.fault_a = a
    vm.fault_b = b
    return code

cdef inline void ask_attention(Vm* vm) noexcept nogil:
    """Makes the next loop turn and the next call look around."""
    store_relaxed(&vm.poll, -1)
    store_relaxed(&vm.limit, NULL)

# Linkage: what a call leaves in the slot below its callee's frame, in one word so that a return
# needs one load. A call's address has 43 bits that vary; the distance of the two frames takes the
# other 21.

cdef inline uint64_t linkage(Ins* call) noexcept nogil:
    return (<uint64_t>call << 17) | <uint64_t>(call.a + 1)

cdef inline int64_t linked_slots(uint64_t link) noexcept nogil:
    """How many slots the caller's frame lies below."""
    return link & 0x1FFFFF

cdef inline Ins* linked_call(uint64_t link) noexcept nogil:
    return <Ins*>(link >> 21 << 4)
