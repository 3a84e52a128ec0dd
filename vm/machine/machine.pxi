# Machine: what runs programs. No import happens when this is imported.

from cpython.object cimport PyObject_Type

cdef extern from "Python.h":
    ctypedef struct PyTupleObject:
        PyObject* ob_item[1]

@no_gc_clear  # values that are garbage with it still need it
cdef class Machine:
    """Runs programs, one at a time: a stack, a heap, streams.

    `stack_bytes` bounds the stack: the default holds a million frames of 32 registers.
    `memory_limit` bounds the heap in bytes (0: no bound). Of each run, `fuel` bounds loop turns and
    calls, to within 20,000 of each loop and function, and the work of long operations, `seconds`
    the time, and `output_limit` the bytes written (0: no bound). `denied` names the capabilities
    (CAPABILITIES) that programs do not have. `seed` starts the random numbers; `clock` is a
    callable that gives nanoseconds, or the time at which the clock stands still until a program
    sleeps. `stdout` and `stderr` are callables given text, or None for the process's own
    descriptors 1 and 2. With `counting`, instructions are counted, at some cost; with `profile`,
    too, and what the run spent its time with is noted about every millisecond (`samples`). With
    `validate`, native code runs only in calls that can be repeated in the interpreter, and a
    difference ends the run. `arguments` is what the program sees as its own. `signals` is a
    descriptor that can be read when a signal has come, if there is one: without it Python is asked.
    `threads` may work for the machine at once in parallel loops (0: as many as there are
    processors). With `portion`, every parallel loop that may be divided is, by so many turns,
    whether that pays or not.
    """

    cdef Vm vm
    cdef Blocks blocks
    cdef References references
    cdef list holders  # programs that have made them
    cdef int64_t held  # values that Python has: while there are any, blocks stay
    cdef object kept  # what the Vm points to
    cdef double seconds
    cdef int64_t fuel
    cdef Program program  # that runs, or ran last
    cdef list loans  # of the arguments of the present call, or None
    cdef list remains  # values that Python let go of while a call ran

    def __cinit__(
        self, *, uint64_t stack_bytes=1 << 28, uint64_t memory_limit=0, stdout=None, stderr=None,
        arguments=(), fuel=None, double seconds=0, int64_t output_limit=0, denied=(),
        uint64_t seed=0, clock=None, bint counting=False, int signals=-1, bint profile=False,
        bint validate=False, int threads=0, int64_t portion=0,
    ):
        cdef Vm* vm = &self.vm
        cdef Py_ssize_t length
        cdef int i
        self.kept = (stdout, stderr, tuple(arguments), clock)
        self.remains, self.holders = [], []
        self.seconds = seconds
        open_blocks(vm, &self.blocks)
        vm.references = &self.references
        vm.counting = counting or profile
        vm.profiling = profile
        vm.validating = VALIDATING if validate else 0
        vm.signals = signals
        vm.portion = portion
        vm.threads = min(threads if threads > 0 else processors(), MOST_HELPERS + 1)
        vm.has_fuel = fuel is not None
        self.fuel = fuel if vm.has_fuel else 0
        vm.output_limit = output_limit if output_limit > 0 else INT64_MAX
        for name in denied:
            vm.denied |= <int>CAPABILITIES[name]
        set_clock(vm, clock)
        vm.heap.limit = memory_limit if memory_limit > 0 else <uint64_t>1 << 62
        vm.handlers = handlers
        seed_random(vm, seed)
        open_stream(&vm.out, 1, stdout)
        open_stream(&vm.err, 2, stderr)
        vm.argument_count = len(self.kept[2])
        vm.arguments = <Text*>allocate_array(vm.argument_count, sizeof(Text))
        for i in range(vm.argument_count):
            vm.arguments[i].data = PyUnicode_AsUTF8AndSize(self.kept[2][i], &length)
            vm.arguments[i].length = length
        open_stack(vm, stack_bytes)

    def __dealloc__(self):
        cdef Vm* vm = &self.vm
        ticker_forget(&vm.ticked)
        close_blocks(vm)
        close_references(vm)
        release_spare(&vm.heap)  # its magazines may lie in chunks of helpers
        dismiss_helpers(vm)
        free(vm.out.buffer)
        free(vm.err.buffer)
        close_heap(&vm.heap)
        if vm.stack != NULL:
            munmap(vm.stack, vm.stack_bytes)
        free(vm.input)
        free(vm.arguments)
        free(vm.fault_text)
        free(vm.samples)
        free(vm.native_counts)
        Py_XDECREF(vm.exception)

    def run(self, Program program not None, int32_t index, args=(), *, bint leave=False):
        """Calls a function with Python values; its result as one. A fault raises Fault, an
        exception of a signal handler or a stream's callable itself, when all is unwound.

        A list given for a `mut` parameter receives the new elements, also after a fault. With
        `leave` the process ends with status 0 as soon as a run has ended well and its output is
        out: whoever holds Python's lock at that moment is not waited for."""
        cdef FunctionInfo* function = program.function(index)
        args = tuple(args)
        if len(args) != function.parameter_count:
            raise TypeError(f"{function.parameter_count} arguments are wanted, not {len(args)}")
        self.vm.leave = leave
        return self.call(program, function, items_of(args))

    cdef int enter(self, Program program) except -1:
        """Begins to work for a program: nobody else may meanwhile."""
        if self.vm.busy:
            raise RuntimeError(
                "this VM is running already; give each thread, and each callback, a VM of its own"
            )
        resident_attend()
        self.vm.busy = True
        self.start(&program.image)
        self.program = program
        return 0

    cdef int leave(self) except -1:
        """Buries what Python has let go of meanwhile."""
        cdef Remains remains
        self.vm.busy = False
        if (self.blocks.used or self.references.used) and self.program not in self.holders:
            self.holders.append(self.program)
        while self.remains:
            remains = self.remains.pop()
            remains.bury()
        if self.held == 0 and self.holders:
            give_back_blocks(&self.vm)
            give_back_references(&self.vm)
            self.holders = []
        return 0

    cdef object call(self, Program program, FunctionInfo* function, PyObject** args):
        cdef Vm* vm = &self.vm
        cdef Slot* R = vm.stack + 1
        cdef int fault
        self.enter(program)
        try:
            if function.frame_size + 1 > vm.true_limit - R:
                raise self.fault(raise_fault(vm, FAULT_RECURSION_TOO_DEEP, 0, 0))
            try:
                self.give_arguments(function, args, R)
            except MemoryError:
                raise self.fault(FAULT_OUT_OF_MEMORY) from None
            (R - 1).u64 = 0
            with nogil:
                fault = self.work(function, R)
            return self.finish(function, args, R, fault)
        finally:
            self.leave()

    cdef int work(self, FunctionInfo* function, Slot* R) noexcept nogil:
        cdef Vm* vm = &self.vm
        cdef int fault
        if vm.profiling:
            begin_profile(vm)
        vm.work = 0  # what its arguments took is none of it
        if load_flag(&vm.interrupted) and exchange_flag(&vm.interrupted, 0):  # while nothing ran
            unwind(vm, R, function.code - 1)
            fault = raise_fault(vm, FAULT_INTERRUPTED, 0, 0)
        else:
            vm.running = True
            fault = call_function(vm, R, function)
            vm.running = False
        if vm.profiling:
            end_profile(vm, function)
        if vm.ticked.running:
            ticker_leave(&vm.ticked)
        if vm.leave and fault == 0 and vm.exception == NULL and not (
            vm.image.compiling or vm.references.used  # Python has its own end
        ):
            fault = flush_stream(vm, &vm.out)
            fault = flush_stream(vm, &vm.err) or fault
            if fault == 0:
                leave_process(0)
        release_spare(&vm.heap)
        rest_helpers(vm)
        return fault

    cdef void start(self, Image* image):
        cdef Vm* vm = &self.vm
        vm.image = image
        vm.site = NULL
        vm.types = image.types
        vm.strings = image.texts
        vm.words = image.words
        vm.constants = image.text_start
        vm.constants_end = image.text_end
        store_relaxed(&vm.limit, vm.true_limit)
        store_relaxed(&vm.poll, 0)
        vm.trace_length = 0
        vm.fault_text_length = 0
        vm.signals_checked = 0
        vm.fuel = self.fuel
        vm.output_left = vm.output_limit
        if self.seconds > 0:
            vm.deadline = monotonic() + <int64_t>(self.seconds * 1e9)

    cdef int give_arguments(self, FunctionInfo* function, PyObject** args, Slot* R) except -1:
        cdef Image* image = self.vm.image
        cdef TypeInfo* type
        cdef Slot* to = R + result_slots(image, function)
        cdef int32_t i
        for i in range(function.parameter_count):
            type = &image.types[function.parameters[4 * i + 1]]
            try:
                if type.kind <= KIND_STR or type.kind == KIND_VECTOR or not self.lend(
                    <object>args[i], type, to, i, function.parameters[4 * i + 2]
                ):
                    to_slots(&self.vm, image, <object>args[i], type, to)
            except BaseException as error:
                error.add_note(f"in argument {i + 1}, which is to be {name_of(image, type.name)}")
                self.end_loans()
                self.drop_arguments(function, R, i, False)
                raise
            to += type.slots
        if self.loans is not None:
            try:
                keep_apart(self.loans)
            except BaseException:
                self.end_loans()
                self.drop_arguments(function, R, function.parameter_count, False)
                raise
        return 0

    cdef bint lend(self, object given, TypeInfo* type, Slot* to, int32_t i, int32_t mode) except -1:
        """Lends an argument without copying, where it is such that this can be."""
        cdef Loan loan
        if mode == MODE_OWN or isinstance(given, list):
            return False
        if mode != MODE_MUT and isinstance(given, tuple):
            return False
        loan = Loan.__new__(Loan)
        loan.number, loan.changing, loan.at, loan.type = i, mode == MODE_MUT, to, type
        if isinstance(given, Value) and not is_numbers_elsewhere(given, self):
            loan.value = given
            if not lend_value(&self.vm, loan):
                return False
        elif shows_memory(given):
            lend_memory(&self.vm, loan, given)
        elif mode == MODE_MUT:
            raise TypeError(
                "the function changes this argument: give it a list, an array or a value of Mojo's,"
                f" not {class_name(given)}"
            )
        else:
            return False
        if self.loans is None:
            self.loans = []
        self.loans.append(loan)
        return True

    cdef bint end_loans(self) except -1:
        """True if something that was changed does not fit where it came from."""
        cdef Loan loan
        cdef bint misfit = False
        loans, self.loans = self.loans, None
        for loan in loans or ():
            misfit |= end_loan(&self.vm, loan)
        return misfit

    cdef int sever_result(self, FunctionInfo* function, Slot* R) except -1:
        """Nothing that outlives the call may still lie in memory that was lent to be changed."""
        cdef Image* image = self.vm.image
        cdef Loan loan
        cdef TypeInfo* type
        cdef Slot* value
        cdef int32_t i
        for loan in self.loans:
            if not loan.changing or loan.value is not None:
                continue
            value = R
            for i in range(-1, function.parameter_count):
                if i < 0:
                    if function.result < 0:
                        continue
                    type = &image.types[function.result]
                else:
                    type = &image.types[function.parameters[4 * i + 1]]
                if value != loan.at and (i < 0 or function.parameters[4 * i + 2] == MODE_MUT):
                    if not sever(&self.vm, value, type, loan.data, loan.data + loan.nbytes):
                        raise MemoryError
                value += type.slots
        return 0

    cdef void drop_arguments(
        self, FunctionInfo* function, Slot* R, int32_t count, bint called
    ) noexcept:
        """Drops the arguments that are the caller's: all but those that a callee owns."""
        cdef Vm* vm = &self.vm
        cdef TypeInfo* type
        cdef Slot* value = R + result_slots(vm.image, function)
        cdef int32_t i
        for i in range(count):
            type = &vm.image.types[function.parameters[4 * i + 1]]
            if type.leaf_count > 0 or type.runs_user_code:
                if not called or function.parameters[4 * i + 2] != MODE_OWN:
                    destroy(vm, value, type, R + function.frame_size, 0)
            value += type.slots

    cdef int give_back(self, FunctionInfo* function, PyObject** args, Slot* R, int fault) except -1:
        """Fills the lists that were given as mut arguments; what a fault met while it had been
        handed on to another function is gone, and the list stays as it was."""
        cdef Image* image = self.vm.image
        cdef TypeInfo* type
        cdef Slot* value = R + result_slots(image, function)
        cdef int32_t i
        for i in range(function.parameter_count):
            type = &image.types[function.parameters[4 * i + 1]]
            if function.parameters[4 * i + 2] == MODE_MUT and isinstance(<object>args[i], list):
                if not fault or value[0].pointer != NULL:
                    (<object>args[i])[:] = from_slots(image, type, value)
            value += type.slots
        return 0

    cdef object finish(self, FunctionInfo* function, PyObject** args, Slot* R, int fault):
        cdef Vm* vm = &self.vm
        cdef TypeInfo* type = NULL
        cdef int flushed
        cdef bint misfit = False
        result = None
        try:
            if fault == 0 and function.result >= 0:
                type = &vm.image.types[function.result]
            if self.loans is not None:
                self.sever_result(function, R)
                misfit = self.end_loans()
            if type != NULL:
                result = self.give(type, R)
            self.give_back(function, args, R, fault)
        finally:
            if self.loans is not None:
                self.end_loans()
            if type != NULL and type.kind >= KIND_STR:
                destroy(vm, R, type, R + function.frame_size, 0)
            self.drop_arguments(function, R, function.parameter_count, True)
            flushed = flush_stream(vm, &vm.out)
            flushed = flush_stream(vm, &vm.err) or flushed
            shrink_stack(vm)
        raise_kept(vm)
        if fault or flushed:
            raise self.fault(fault or flushed)
        if misfit:
            raise BufferError(
                "the function changed the length of a list that an array or a buffer was given for;"
                " give it a Python list, or a list that another function has made"
            )
        return result

    cdef object give(self, TypeInfo* type, Slot* at):
        """A result as Python sees it: a list or struct moves out of its slots."""
        cdef Value value
        cdef TypeInfo* field
        cdef int32_t i
        if type.kind <= KIND_STR or type.kind == KIND_VECTOR or self.program.kept_family is None:
            return from_slots(self.vm.image, type, at)
        if type.kind != KIND_TUPLE:
            value = self.program.blank(type)
            value.machine = self
            self.held += 1
            value.slots = <Slot*>allocate_array(type.slots, sizeof(Slot))
            memcpy(value.slots, at, type.slots * sizeof(Slot))
            memset(at, 0, type.slots * sizeof(Slot))
            return value
        found = []
        for i in range(type.field_count):
            field = &self.vm.image.types[type.fields[2 * i + 1]]
            found.append(self.give(field, at))
            at += field.slots
        return tuple(found)

    cdef void destroy(self, TypeInfo* type, Slot* slots) noexcept:
        """Drops a value that Python had; what it prints on going is out afterwards."""
        cdef Vm* vm = &self.vm
        cdef int waiting = exchange_flag(&vm.interrupted, 0)  # for the next call: this is none
        destroy(vm, slots, type, vm.stack + 1, 0)
        if waiting:
            exchange_flag(&vm.interrupted, 1)
        flush_stream(vm, &vm.out)
        flush_stream(vm, &vm.err)

    cdef int bury(self, Program program, TypeInfo* type, Slot* slots) except -1:
        """Drops a value that nobody has any more, at once or when the machine is free."""
        cdef Remains remains = Remains.__new__(Remains)
        remains.machine, remains.program = self, program
        remains.type, remains.slots = type, slots
        if self.vm.busy:
            self.remains.append(remains)
        else:
            remains.bury()
        return 0

    cdef object fault(self, int code):
        from mojovm.spec.faults import FAULTS, message

        cdef Vm* vm = &self.vm
        cdef Text text
        cdef int64_t kept = min(vm.trace_length, 2 * TRACE_ENDS)
        cdef int64_t place, i
        text.data = vm.fault_text
        text.length = vm.fault_text_length
        shown = text_object(text)
        traceback = []
        for i in range(kept - 1, -1, -1):
            place = i
            if i >= TRACE_ENDS:  # the outer end is a ring
                place = vm.trace_length - kept + i
                place = TRACE_ENDS + (place - TRACE_ENDS) % TRACE_ENDS
            traceback.append(place_of(vm.image, &vm.trace[place]))
        return Fault(
            code, FAULTS[code - 1].name, message(code, vm.fault_a, vm.fault_b, shown),
            vm.fault_a, vm.fault_b, shown, traceback, vm.trace_length - kept,
        )

    def interrupt(self):
        """Ends the present run with the fault `interrupted`. Where none runs, and where it comes
        to its end before it is looked at, the next one ends so before it does anything, once. May
        be called from any thread and from signal handlers."""
        exchange_flag(&self.vm.interrupted, 1)
        ask_attention(&self.vm)

    def samples(self):
        """(start, end, function, word, whether natively) of the time of profiled runs, in
        nanoseconds of a monotonic clock."""
        return profile_samples(&self.vm)

    def native_counts(self):
        """(calls, ((word, turns) of each loop)) of each function of the program that ran last, as
        native code counted in a profiled run, and the outermost calls."""
        return profile_counts(&self.vm)

    def stats(self):
        """What happened in this machine so far."""
        cdef Vm* vm = &self.vm
        return {
            "calls": sum([calls for calls, _ in self.program.counts()]) if self.program else 0,
            "instructions": vm.instructions if vm.counting else None,
            "allocations": vm.heap.allocations,
            "live": vm.heap.allocations - vm.heap.releases,
            "live_bytes": vm.heap.live_bytes,
            "peak_bytes": vm.heap.peak_bytes,
            "threads": vm.threads,
            "divided_loops": vm.divisions,
            "looks": vm.looks,
            "pointer_blocks": self.blocks.made,
            "leaked_blocks": self.blocks.leaked, "leaked_bytes": self.blocks.leaked_bytes,
        }

cdef class Remains:
    """A value that is to be dropped."""

    cdef Machine machine
    cdef Program program
    cdef TypeInfo* type
    cdef Slot* slots

    cdef int bury(self) except -1:
        self.machine.enter(self.program)
        self.machine.destroy(self.type, self.slots)
        free(self.slots)
        self.machine.held -= 1
        self.machine.leave()
        return 0

cdef inline PyObject** items_of(tuple items) noexcept:
    return &(<PyTupleObject*>items).ob_item[0]

cdef int64_t result_slots(Image* image, FunctionInfo* function) noexcept:
    return image.types[function.result].slots if function.result >= 0 else 0

cdef int open_stream(Stream* stream, int fd, sink) except -1:
    stream.buffer = <char*>allocate_array(STREAM_BYTES, 1)
    stream.fd = fd
    stream.by_line = fd == 2 or isatty(fd)
    if sink is not None:
        if not callable(sink):
            raise TypeError("a stream is a callable or None")
        stream.by_line = False
        stream.sink = <PyObject*>sink
    return 0

cdef int open_stack(Vm* vm, uint64_t bytes) except -1:
    if not reserve_stack(vm, (bytes & ~<uint64_t>7) + KEPT_STACK):
        raise MemoryError(f"no address space for a stack of {bytes} bytes")
    return 0

describe_builtin_types()
