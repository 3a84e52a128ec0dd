# Helpers of a machine: a Vm for each thread that works with it, with a stack and a heap of its own.
# What a helper allocates belongs to the machine: its heap's chunks live as long as that, and its
# account is added to the machine's when the work is done.

cdef enum:
    ACCOUNT = <int64_t>1 << 60  # where a helper's account begins: it may free others' blocks

cdef inline bint may_share(Vm* vm) noexcept nogil:
    """Whether anybody but the thread of a run may do its work."""
    return not (vm.is_helper or vm.dividing or vm.has_fuel or vm.profiling or vm.validating)

cdef int hire(Vm* vm, int wanted) noexcept nogil:
    """Makes a machine's helpers ready for its program; gives how many may work, with itself."""
    cdef int i
    if vm.workers == NULL:
        vm.workers = <Vm**>calloc(vm.threads, sizeof(void*))
        if vm.workers == NULL:
            return 1
        vm.workers[0] = vm
    for i in range(1, wanted):
        if vm.workers[i] == NULL:
            vm.workers[i] = make_helper(vm)
        if vm.workers[i] == NULL:
            return i
        prepare_helper(vm, vm.workers[i])
    return wanted

cdef Vm* make_helper(Vm* vm) noexcept nogil:
    cdef Vm* helper = <Vm*>calloc(1, sizeof(Vm))
    if helper != NULL and not reserve_stack(helper, vm.stack_bytes):
        free(helper)
        return NULL
    helper.is_helper = True
    helper.handlers = vm.handlers
    helper.signals = -1
    return helper

cdef void prepare_helper(Vm* vm, Vm* helper) noexcept nogil:
    helper.image = vm.image
    helper.site = NULL
    helper.words = vm.words
    helper.types = vm.types
    helper.strings = vm.strings
    helper.constants = vm.constants
    helper.constants_end = vm.constants_end
    helper.deadline = vm.deadline
    helper.entries, helper.entry_mask, helper.blocks = vm.entries, vm.entry_mask, vm.blocks
    helper.references = vm.references
    store_relaxed(&helper.poll, 0)
    store_relaxed(&helper.limit, helper.true_limit)
    helper.interrupted = helper.cancelled = 0
    helper.trace_length = helper.fault_text_length = 0
    helper.unwound = False
    helper.running = True
    helper.heap.allocations = helper.heap.releases = 0
    helper.heap.live_bytes = helper.heap.peak_bytes = helper.heap.limit = ACCOUNT
    helper.heap.common = &vm.heap.common_room

cdef uint64_t share_room(Heap* heap) noexcept nogil:
    """What may be allocated is from now on for all threads; gives the limit from before."""
    cdef uint64_t limit = heap.limit
    heap.common_room = room_of(heap)
    heap.common = &heap.common_room
    heap.limit = min(heap.live_bytes, limit)
    return limit

cdef void end_sharing(Heap* heap, uint64_t limit) noexcept nogil:
    heap.common = NULL
    heap.limit = limit

cdef void add_account(Heap* heap, Heap* helper) noexcept nogil:
    """Blocks belong to the machine, whoever of its helpers made them."""
    heap.allocations += helper.allocations
    heap.releases += helper.releases
    heap.peak_bytes = max(heap.peak_bytes, heap.live_bytes + (helper.peak_bytes - ACCOUNT))
    heap.live_bytes += helper.live_bytes - ACCOUNT

cdef void rest_helpers(Vm* vm) noexcept nogil:
    """After a run: what their stacks have touched goes back."""
    cdef int i
    if vm.workers != NULL:
        for i in range(1, vm.threads):
            if vm.workers[i] != NULL:
                shrink_stack(vm.workers[i])

cdef void dismiss_helpers(Vm* vm) noexcept nogil:
    """The machine goes, and with it the memory that its helpers have handed out."""
    cdef int i
    if vm.workers == NULL:
        return
    for i in range(1, vm.threads):
        if vm.workers[i] != NULL:
            ticker_forget(&vm.workers[i].ticked)
            close_heap(&vm.workers[i].heap)
            munmap(vm.workers[i].stack, vm.workers[i].stack_bytes)
            free(vm.workers[i].fault_text)
            free(vm.workers[i])
    free(vm.workers)
    vm.workers = NULL
