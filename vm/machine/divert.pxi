# Diversion of parallel loops: whoever knows a better place than this processor's threads for the
# turns of a loop's body is asked ahead of a run of it, and does as many as it likes, from the first
# on. The machine goes on behind them: a turn that faults on a device is left to it, and faults
# here; whoever has run it in another process may tell how it ended instead (`Frame.take`).

from cpython.memoryview cimport PyMemoryView_FromMemory

cdef extern from "Python.h":
    enum:
        PyBUF_WRITE

cdef class Frame:
    """The frame of a body whose turns `first` … `last` are about to run, during a call only.

    Slots are numbered from the parameters on, each of which takes those of its type: a list or a
    string three (data, length, capacity).
    """

    cdef Vm* vm
    cdef Slot* R
    cdef FunctionInfo* function
    cdef int64_t slots
    cdef int fault
    cdef bint placed  # the fault has its traceback

    @property
    def first(self):
        return self.frame()[0].i64

    @property
    def last(self):
        return self.frame()[1].i64

    @property
    def cost(self):
        """Nanoseconds that a turn takes in one thread here, as last measured; 0: unknown."""
        return self.function.division.cost if self.function.division != NULL else 0.0

    @property
    def threads(self):
        """How many threads may run the turns here."""
        return self.vm.threads if self.function.division != NULL else 1

    @property
    def room(self):
        """Bytes that the run may still allocate."""
        return room_of(&self.vm.heap)

    cdef Slot* frame(self) except NULL:
        if self.R == NULL:
            raise ReferenceError("the frame's loop is no longer about to run")
        return self.R

    cdef Slot* at(self, int64_t slot, int64_t count) except NULL:
        if not 0 <= slot <= self.slots - count:
            raise IndexError(f"no slot {slot} among {self.slots}")
        return self.frame() + slot

    cdef TypeInfo* element(self, int64_t slot) except NULL:
        """The element type of the list at a slot: a parameter, or in one."""
        cdef Image* image = self.vm.image
        cdef TypeInfo* type
        cdef Leaf* leaf
        cdef int64_t at = 0
        cdef int32_t i, j
        for i in range(self.function.parameter_count):
            type = &image.types[self.function.parameters[4 * i + 1]]
            for j in range(type.leaf_count):
                leaf = &type.leaves[j]
                if at + leaf.offset == slot and leaf.element != string_leaf.element:
                    return leaf.element
            at += type.slots
        raise TypeError(f"no list at slot {slot}")

    cdef TypeInfo* element_of(self, int32_t type) except NULL:
        """The element type of a list type, by its number."""
        if not 0 <= type < self.vm.image.type_count or self.vm.types[type].kind != KIND_LIST:
            raise TypeError(f"type {type} is no list")
        return self.vm.types[type].element

    def word(self, int64_t slot):
        """The 64 bits of a slot."""
        return self.at(slot, 1).u64

    def set_word(self, int64_t slot, uint64_t bits):
        self.at(slot, 1).u64 = bits

    def grow(self, int64_t slot, int64_t count):
        """Makes room for more elements behind those of a list, and gives its address; the list's
        length stays. MemoryError if there is no room."""
        cdef TypeInfo* element = self.element(slot)
        cdef Slot* list = self.at(slot, 3)
        if count < 0 or grow(self.vm, list, list[1].i64 + count, element):
            raise MemoryError("no room for more elements")
        return <size_t>list[0].pointer + <size_t>(list[1].i64 * element.stride)

    def lengthen(self, int64_t slot, int64_t count):
        """Those elements are there now."""
        cdef Slot* list = self.at(slot, 3)
        if not 0 <= count <= list[2].i64 - list[1].i64:
            raise ValueError(f"no room for {count} more elements")
        list[1].i64 += count

    def may_reside(self, int64_t slot, int64_t count):
        """Whether so many elements of the list at a slot may stay on a device: it has pages of
        its own, and they are not few."""
        return may_reside(self.at(slot, 3), count, self.element(slot).stride)

    def keep(
        self, int64_t slot, int64_t count, Residency there not None, size_t buffer, bint alone
    ):
        """A device's buffer has the first `count` elements of the list at a slot, `alone` or as
        the host has them, until the host needs or changes them. Tells whether it is kept: not if
        the list may not reside, is shown to Python, or there is no memory for that."""
        cdef TypeInfo* element = self.element(slot)
        cdef Slot* list = self.at(slot, 3)
        return may_reside(list, count, element.stride) and resident_keep(
            <char*>list[0].pointer, count * element.stride, alone, <void*>buffer, there.device
        )

    def kept(self, int64_t slot, Residency there not None):
        """The buffer in which a device has the list at a slot, retained; 0 if there is none."""
        cdef TypeInfo* element = self.element(slot)
        cdef Slot* list = self.at(slot, 3)
        if not may_reside(list, list[1].i64, element.stride):
            return 0
        return <size_t>resident_buffer(
            <char*>list[0].pointer, list[1].i64 * element.stride, there.device
        )

    def new_lists(
        self, size_t header, int64_t stride, int32_t type, int64_t count, size_t lengths,
        size_t data,
    ):
        """Makes `count` lists of a list type, by its number, whose elements are not yet written.
        Their headers of three words are from `header` on, `stride` bytes apart, the words at
        `lengths` say how many elements each has, and those at `data` are told where these are to
        be. Gives how many were made: fewer if there is no room for more."""
        cdef Slot* list
        cdef TypeInfo* element = self.element_of(type)
        cdef int64_t i
        self.frame()
        for i in range(count):
            list = <Slot*>(header + i * stride)
            list[0].pointer = NULL
            list[1].i64 = list[2].i64 = 0
            if make_list(
                self.vm, list, (<int64_t*>lengths)[i], element, False
            ):
                return i
            (<void**>data)[i] = list[0].pointer
        return count

    def keep_lists(
        self, size_t header, int64_t stride, int32_t type, int64_t count, size_t lengths,
        size_t begins, Residency there not None, size_t buffer, bint instead=False,
    ):
        """Makes lists as `new_lists` does, of numbers that a device's buffer has, each from the
        element on that the words at `begins` say: until the host needs one of them, all stay
        there. `instead`: of those whose headers are there already, which are as long. Gives how
        many were made, all or none: there may be no room for more."""
        cdef Heap* heap = &self.vm.heap
        cdef TypeInfo* element
        cdef Slot* list
        cdef uint64_t* sizes
        cdef uint64_t* start
        cdef char** data
        cdef uint64_t least
        cdef uint64_t total = 0
        cdef int64_t i
        self.frame()
        element = self.element_of(type)
        least = row_room(element)
        if element.leaf_count > 0:
            raise TypeError(f"lists of type {type} own more than numbers")
        sizes = <uint64_t*>allocate_array(3 * count, sizeof(uint64_t))
        start, data = sizes + count, <char**>(sizes + 2 * count)
        for i in range(count):
            sizes[i] = (<uint64_t*>lengths)[i] * element.stride
            start[i] = (<uint64_t*>begins)[i] * element.stride
            total += max((<uint64_t*>lengths)[i], least) * element.stride if sizes[i] > 0 else 0
        if not (instead or has_room(heap, total)) or not make_rows(
            count, sizes, start, data, element, <void*>buffer, there
        ):
            count = 0
        for i in range(count):
            list = <Slot*>(header + i * stride)
            if instead and list[2].i64 > 0:
                release_list(self.vm, list, element)
            list[0].pointer = data[i]
            list[1].i64 = list[2].i64 = (<int64_t*>lengths)[i]
            if sizes[i] > 0:
                list[2].i64 = max(list[1].i64, <int64_t>least)
                heap.allocations += 1
                heap.live_bytes += list[2].i64 * element.stride
        heap.peak_bytes = max(heap.peak_bytes, heap.live_bytes)
        free(sizes)
        return count

    def free_lists(self, size_t header, int64_t stride, int32_t type, int64_t count):
        """Frees lists made by `new_lists` or `keep_lists` whose elements own nothing (more): not
        all that was to be made could be."""
        cdef Slot* list
        cdef TypeInfo* element = self.element_of(type)
        cdef int64_t i
        self.frame()
        for i in range(count):
            list = <Slot*>(header + i * stride)
            if list[2].i64 > 0:
                release_list(self.vm, list, element)
            list[1].i64 = list[2].i64 = 0

    def captured(self, windows=()):
        """A parcel of what the turns use, for `run_turns`, without the lists of which there are
        `windows`; ValueError where it is nested too deep, MemoryError where there is no room."""
        return captured_by(self.vm, self.function, self.frame(), windows)

    def windows(self, int64_t first, int64_t last, windows):
        """A parcel of what turns from `first` on that are before `last` use of lists: of each of
        (parameter, low, high) the elements from `first + low` on that are before `last + high`."""
        return windows_by(self.vm, self.function, self.frame(), first, last, windows)

    def take(self, bytes changes not None, tuple fault=None):
        """Does what turns have done elsewhere by what `run_turns` gave, all or, with an exception,
        nothing: MemoryError if there is no room, ValueError if it is not of this loop. With a fault
        that was told, the run ends by that."""
        cdef Slot* R = self.frame()
        cdef int64_t traced = self.vm.trace_length
        cdef int ended = 0
        try:
            if fault is not None:
                ended = take_fault(self.vm, fault)
            take_changes(self.vm, self.function, R, changes)
        except BaseException:
            self.vm.trace_length, self.vm.fault_text_length = traced, 0
            raise
        self.fault = ended
        self.placed = ended != 0

    def attend(self):
        """Whether the run is to end: to be asked now and then while the turns run elsewhere."""
        self.frame()
        if self.fault == 0:
            self.fault = attend(self.vm)
        return self.fault != 0

def copy_pieces(size_t into, size_t source, size_t sizes, int64_t count):
    """Copies pieces of memory: to the addresses that are the words at `into`, from those at
    `source`, as many bytes as those at `sizes` say."""
    cdef int64_t i
    with nogil:
        for i in range(count):
            if (<size_t*>sizes)[i] > 0:
                memcpy((<void**>into)[i], (<void**>source)[i], (<size_t*>sizes)[i])

def memory(size_t address, Py_ssize_t nbytes):
    """Writable memory at an address, which its owner must keep."""
    return PyMemoryView_FromMemory(<char*>address, nbytes, PyBUF_WRITE)

cdef int divert_body(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """Asks whether the turns of a frame run elsewhere; its first turn is the next one then."""
    cdef bint placed = False
    cdef int fault = ask_diverter(vm, R, function, &placed)
    if fault and not placed:
        record_frame(vm, function, function.code)
    return fault

cdef int ask_diverter(
    Vm* vm, Slot* R, FunctionInfo* function, bint* placed
) noexcept with gil:
    cdef Frame frame
    cdef int fault
    if function.diverted == NULL:  # another thread has just ended it
        return 0
    frame = Frame()
    frame.vm = vm
    frame.R = R
    frame.function = function
    frame.slots = signature_slots(vm.image, function)
    try:
        fault = done_elsewhere(frame, <object>function.diverted)
    except BaseException as error:
        keep_exception(vm, error)
        fault = FAULT_INTERRUPTED
    frame.R = NULL
    placed[0] = frame.placed
    return fault

cdef int done_elsewhere(Frame frame, object run) except -1:
    cdef int64_t first = frame.R[0].i64
    cdef int64_t next = run(frame)
    if not first <= next <= frame.R[1].i64:
        raise ValueError(f"turns {first} … {frame.R[1].i64} were to run: {next} is the next one")
    frame.R[0].i64 = next
    return frame.fault

cdef int divert_interpreted(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """As `divert_body`, of a body that the interpreter is about to enter: what its turns cost is
    not known."""
    if function.worth_diverting > 0 or not may_share(vm) or R[0].i64 >= R[1].i64:
        return 0
    return divert_body(vm, R, function)
