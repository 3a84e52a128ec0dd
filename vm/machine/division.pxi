# Division of parallel loops: native code of a loop's body runs ranges of its turns, portions, in
# several threads, each with a Vm of its own (helpers.pxi), and what they have written is put
# together in the order of the turns. Which functions are such bodies, and may be divided,
# `Program.divide` is told; that dividing pays is measured here: a loop begins alone, and what its
# turns cost decides.
#
# A fault ends the portions behind it, and all turns ahead of it run, so the fault that is reported
# is the lowest turn's, and what lower turns have written is there, as if all had run in order.
# A worker whose portion ended by a fault goes on with what is ahead of the lowest.

cdef extern from "crew.h" nogil:
    enum:
        MOST_HELPERS
    ctypedef struct Crew:
        void (*work)(void* context, int number) noexcept nogil
        void* context
    void crew_open(Crew* crew, int helpers)
    void crew_close(Crew* crew)
    bint crew_is_done(Crew* crew)
    int processors()

# What a parameter is to the turns, numbered as in vm/bytecode/code.py.
cdef enum:
    ROLE_LENT, ROLE_FIRST, ROLE_LAST, ROLE_APPEND, ROLE_ELEMENT
    ROLE_SUM, ROLE_PRODUCT, ROLE_MIN, ROLE_MAX, ROLE_CELLS

cdef extern from "combine.h" nogil:
    Slot combine_numbers(int role, int kind, Slot a, Slot b)

cdef enum:
    PROBED = 5000  # nanoseconds after which it is known what a turn costs
    MEASURED_EACH = 64  # runs of a loop that is known to be short
    WORTH_DIVIDING = 20000  # nanoseconds of work that are worth waking a helper
    UNIT = 10000  # nanoseconds of work that are never divided
    UNITS_EACH = 64  # at the most, for each thread
    MOST_UNITS = 1 << 16  # where their size is asked for
    MOST_TURNS = <int64_t>1 << 40  # for which the appended elements are counted ahead

# A range of turns, what it ended by, and its changed parameters, in a frame of parameters.
cdef struct Portion:
    int64_t first
    int64_t last
    int fault
    Slot* frame

# What a Vm tells of a fault.
cdef struct Failure:
    int64_t a
    int64_t b
    char* text
    int64_t text_length
    TraceEntry trace[2 * TRACE_ENDS]
    int64_t trace_length

# What of a loop is a worker's: units that it has not taken yet, and where it is.
cdef struct Allotment:
    int64_t next
    int64_t last
    int64_t working_at  # the first turn of its portion, or -1

# A loop that is being divided.
cdef struct Turns:
    Vm* vm
    Vm** workers  # the machine's own first
    FunctionInfo* function
    Division* division
    Slot* R  # the frame that it was called with
    int64_t begun  # the first turn
    int64_t last
    int64_t unit  # turns in a unit
    int64_t units
    int threads
    pthread_mutex_t lock
    Depot depot
    Magazine** shares  # of the depot
    Allotment* allotments  # by worker
    Portion* portions  # in the order in which they were taken
    Slot* frames
    int taken
    int32_t* order  # by their first unit: how many were taken up to it, 0 if it is none's
    int64_t fault_first  # of the portion with the lowest fault
    Failure failure  # of that one, or of who abandoned all
    int abandoned  # a fault that came from outside, and ends all at once

# --- running a body -------------------------------------------------------------------------------

cdef int run_body(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """What the native entry of a loop's body does, by several threads where that pays."""
    cdef Division* division = function.division
    cdef int64_t first = R[0].i64
    cdef int64_t last = R[1].i64
    cdef int fault = 0
    if not may_share(vm):
        return (<Entry>function.native)(vm, R)
    if function.diverted != NULL and first < last and is_worth_diverting(function, last - first):
        fault = divert_body(vm, R, function)
        first = R[0].i64
        if fault or first == last:
            return fault
    if division == NULL or first < 0 or last - first < 2 or vm.threads < 2:
        return (<Entry>function.native)(vm, R)
    if vm.portion > 0:
        return divide(vm, R, function)
    if load_cost(&division.cost) == 0 and make_room(vm, R, division):
        fault = probe(vm, R, function)
        first = R[0].i64
        # what takes no time is worth no question, and until now that was not known
        if fault == 0 and first < last and function.worth_diverting > 0 and (
            is_worth_diverting(function, last - first)
        ):
            fault = divert_body(vm, R, function)
            first = R[0].i64
    if fault == 0 and first < last:
        if load_cost(&division.cost) * (last - first) >= WORTH_DIVIDING:
            fault = divide(vm, R, function)
        elif is_known_short(division, last - first):
            fault = (<Entry>function.native)(vm, R)
        else:
            fault = run_alone(vm, R, function)
    return fault

cdef inline bint is_known_short(Division* division, int64_t turns) noexcept nogil:
    """Whether so few turns need not be measured again: now and then they are."""
    cdef int run = (load_flag(&division.short_runs) + 1) % MEASURED_EACH
    if load_cost(&division.cost) * turns >= PROBED:
        return False
    store_relaxed(&division.short_runs, run)
    return run > 0

cdef inline bint is_worth_diverting(FunctionInfo* function, int64_t turns) noexcept nogil:
    if function.worth_diverting == 0:
        return True
    return function.division != NULL and (
        function.division.cost * turns >= function.worth_diverting
    )

cdef int run_alone(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """Runs all turns of a frame, and notes what they cost."""
    cdef int64_t turns = R[1].i64 - R[0].i64
    cdef int64_t begun = monotonic()
    cdef int fault = (<Entry>function.native)(vm, R)
    store_cost(&function.division.cost, max(<double>(monotonic() - begun), 1) / turns)
    return fault

cdef int probe(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """Runs turns until it is known what they cost; the frame's first turn is the next one then."""
    cdef int64_t last = R[1].i64
    cdef int64_t turns = 1
    cdef int fault = 0
    while fault == 0 and R[0].i64 < last:
        R[1].i64 = R[0].i64 + min(turns, last - R[0].i64)
        fault = run_alone(vm, R, function)
        R[0].i64 = R[1].i64
        if load_cost(&function.division.cost) * turns >= PROBED:
            break
        turns *= 8
    R[1].i64 = last
    return fault

# --- dividing -------------------------------------------------------------------------------------

cdef int divide(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    cdef Division* division = function.division
    cdef Turns turns
    cdef Crew crew
    cdef int64_t total = R[1].i64 - R[0].i64
    cdef uint64_t limit
    cdef int fault
    memset(&turns, 0, sizeof(turns))
    turns.vm = vm
    turns.function = function
    turns.division = division
    turns.R = R
    turns.begun = R[0].i64
    turns.last = R[1].i64
    turns.fault_first = INT64_MAX
    turns.threads = hire(vm, <int>min(vm.threads, total))
    turns.workers = vm.workers
    if vm.portion > 0:
        turns.unit = max(vm.portion, total // MOST_UNITS + 1)
    else:
        turns.unit = max(
            <int64_t>(UNIT / load_cost(&division.cost)), total // (UNITS_EACH * turns.threads) + 1
        )
    turns.units = (total - 1) // turns.unit + 1
    if turns.threads < 2 or function.need > vm.true_limit - (R + function.frame_size + 1) or (
        current_stack() < vm.stack_low or not make_portions(&turns)
    ):
        return run_alone(vm, R, function)
    if not make_room(vm, R, division):
        free(turns.shares)
        return run_alone(vm, R, function)
    short_lock_init(&turns.lock)
    open_depot(&turns.depot, &vm.heap, turns.threads, turns.shares)
    vm.dividing = True
    limit = share_room(&vm.heap)
    crew.work = help_divided
    crew.context = &turns
    crew_open(&crew, turns.threads - 1)
    work_divided(&turns, 0, R + function.frame_size + 1)
    crew_close(&crew)
    store_relaxed(&vm.cancelled, 0)  # that was about its own portion, and nobody says it again
    while not crew_is_done(&crew):
        if not load_flag(&turns.abandoned):
            fault = attend(vm)
            if fault:
                record_frame(vm, function, function.code)
                pthread_mutex_lock(&turns.lock)
                abandon(&turns, fault, vm)
                pthread_mutex_unlock(&turns.lock)
    vm.dividing = False
    end_sharing(&vm.heap, limit)
    store_relaxed(&vm.cancelled, 0)
    close_depot(&turns.depot, &vm.heap)
    pthread_mutex_destroy(&turns.lock)
    fault = put_together(&turns)
    settle_blocks(vm)
    free(turns.shares)
    vm.divisions += 1
    return fault

cdef bint make_room(Vm* vm, Slot* R, Division* division) noexcept nogil:
    """Ahead of all: room for the elements of lists that grow by as many in each turn."""
    cdef Shared* shared
    cdef Slot* list
    cdef int64_t total = R[1].i64 - R[0].i64
    cdef int i
    for i in range(division.shared_count):
        shared = &division.shared[i]
        if shared.role == ROLE_APPEND and shared.count > 0:
            list = R + shared.slot
            if total > MOST_TURNS // shared.count or grow(
                vm, list, list[1].i64 + total * shared.count, shared.type.element
            ):
                return False  # in order, it faults where it must
    return True

cdef void help_divided(void* context, int number) noexcept nogil:
    cdef Turns* turns = <Turns*>context
    cdef Vm* vm
    if number >= turns.threads:
        return
    vm = turns.workers[number]
    vm.stack_low = thread_stack_low()
    ticker_enter(&vm.ticked, &vm.poll, &vm.limit)
    work_divided(turns, number, vm.stack + 1)
    ticker_leave(&vm.ticked)

cdef void work_divided(Turns* turns, int number, Slot* frame) noexcept nogil:
    """Runs portions until none is left."""
    cdef Vm* vm = turns.workers[number]
    cdef Portion* portion
    cdef int64_t begun
    cdef int64_t done = 0
    if number > 0 and (
        turns.function.need > vm.true_limit - frame or current_stack() < vm.stack_low
    ):
        return
    use_depot(&vm.heap, &turns.depot, number)
    begun = monotonic()
    while True:
        portion = take_portion(turns, number)
        if portion == NULL:
            break
        begin_portion(turns, portion, frame)
        portion.fault = (<Entry>turns.function.native)(vm, frame)
        memcpy(portion.frame, frame, turns.division.slots * sizeof(Slot))
        if portion.fault:
            stop_behind(turns, portion, number)
        else:
            done += portion.last - portion.first
    leave_depot(&vm.heap)
    if number == 0 and done > 0:
        store_cost(&turns.division.cost, max(<double>(monotonic() - begun), 1) / done)

cdef void begin_portion(Turns* turns, Portion* portion, Slot* frame) noexcept nogil:
    """The frame of a call for a portion: what is lent as it is, what is changed anew."""
    cdef Shared* shared
    cdef Slot* value
    cdef int64_t ahead = portion.first - turns.begun
    cdef int64_t count = portion.last - portion.first
    cdef int i
    (frame - 1).u64 = 0
    memcpy(frame, turns.R, turns.division.slots * sizeof(Slot))
    frame[0].i64 = portion.first
    frame[1].i64 = portion.last
    for i in range(turns.division.shared_count):
        shared = &turns.division.shared[i]
        value = frame + shared.slot
        if shared.role == ROLE_SUM or shared.role == ROLE_PRODUCT:
            value.u64 = shared.role == ROLE_PRODUCT
        elif shared.role == ROLE_APPEND and shared.count > 0:
            value[0].pointer = <char*>value[0].pointer + (
                (value[1].i64 + ahead * shared.count) * shared.type.element.stride
            )
            value[1].i64 = 0
            value[2].i64 = count * shared.count
        elif shared.role == ROLE_APPEND:
            memset(value, 0, 3 * sizeof(Slot))

# --- faults ---------------------------------------------------------------------------------------

cdef void stop_behind(Turns* turns, Portion* portion, int number) noexcept nogil:
    """After a fault nothing behind it counts; what comes from outside ends all."""
    cdef Vm* vm = turns.workers[number]
    cdef int i
    pthread_mutex_lock(&turns.lock)
    turns.allotments[number].working_at = -1
    if portion.fault == FAULT_DEADLINE or (
        portion.fault == FAULT_INTERRUPTED and vm.fault_a != BY_DIVISION
    ):
        abandon(turns, portion.fault, vm)
    elif portion.first < turns.fault_first and not turns.abandoned:
        turns.fault_first = portion.first
        keep_failure(&turns.failure, vm)
        leave_behind(turns, portion.first)
        for i in range(turns.threads):
            if turns.allotments[i].working_at > portion.first:
                cancel(turns.workers[i])
    vm.fault_text_length = 0
    if vm.nesting == 0:
        vm.trace_length = 0
    pthread_mutex_unlock(&turns.lock)

cdef void abandon(Turns* turns, int fault, Vm* vm) noexcept nogil:
    cdef int i
    if turns.abandoned:
        return
    store_relaxed(&turns.abandoned, fault)
    keep_failure(&turns.failure, vm)
    leave_behind(turns, turns.begun)
    for i in range(turns.threads):
        cancel(turns.workers[i])

cdef void keep_failure(Failure* failure, Vm* vm) noexcept nogil:
    """Takes what a Vm tells of its fault."""
    failure.a = vm.fault_a
    failure.b = vm.fault_b
    free(failure.text)
    failure.text = vm.fault_text
    failure.text_length = vm.fault_text_length
    vm.fault_text = NULL
    memcpy(failure.trace, vm.trace, sizeof(vm.trace))
    failure.trace_length = vm.trace_length

cdef void tell_failure(Vm* vm, Failure* failure) noexcept nogil:
    raise_fault(vm, 0, failure.a, failure.b)
    free(vm.fault_text)
    vm.fault_text = failure.text
    vm.fault_text_length = failure.text_length
    failure.text = NULL
    if vm.nesting == 0:
        memcpy(vm.trace, failure.trace, sizeof(vm.trace))
        vm.trace_length = failure.trace_length

cdef void cancel(Vm* vm) noexcept nogil:
    exchange_flag(&vm.cancelled, 1)
    ask_attention(vm)

# --- putting together -----------------------------------------------------------------------------

cdef int put_together(Turns* turns) noexcept nogil:
    """What the portions have written, in order up to the lowest fault; that fault, or 0."""
    cdef Vm* vm = turns.vm
    cdef Portion* portion
    cdef int64_t reached = turns.begun
    cdef int64_t i
    cdef int fault = 0
    for i in range(1, turns.threads):
        add_account(&vm.heap, &turns.workers[i].heap)
    for i in range(turns.units):
        if turns.order[i] == 0:
            continue
        portion = &turns.portions[turns.order[i] - 1]
        if fault or portion.first > reached:  # where all was abandoned, some were not run
            drop_portion(turns, portion)
            continue
        reached = portion.last
        fault = portion.fault
        if add_portion(turns, portion) and not turns.abandoned:
            fault = turns.abandoned = FAULT_OUT_OF_MEMORY
            record_frame(vm, turns.function, turns.function.code)
            keep_failure(&turns.failure, vm)
    if turns.abandoned:
        fault = turns.abandoned
    if fault:
        tell_failure(vm, &turns.failure)
    return fault

cdef int add_portion(Turns* turns, Portion* portion) noexcept nogil:
    cdef Shared* shared
    cdef Slot* value
    cdef Slot* whole
    cdef int i
    cdef int fault = 0
    for i in range(turns.division.shared_count):
        shared = &turns.division.shared[i]
        value = portion.frame + shared.slot
        whole = turns.R + shared.slot
        if shared.role == ROLE_APPEND and shared.count > 0:
            whole[1].i64 += value[1].i64  # they are in their places
        elif shared.role == ROLE_APPEND:
            fault = append_all(turns.vm, whole, value, shared.type) or fault
        elif shared.role not in (ROLE_ELEMENT, ROLE_CELLS):
            whole[0] = combine_numbers(shared.role, shared.type.kind, whole[0], value[0])
    return fault

cdef int append_all(Vm* vm, Slot* whole, Slot* list, TypeInfo* type) noexcept nogil:
    """Moves the elements of a list to the end of another."""
    if list[2].i64 == 0:
        return 0
    if whole[2].i64 == 0 and whole[1].i64 == 0:
        whole[0], whole[1], whole[2] = list[0], list[1], list[2]
        return 0
    if grow(vm, whole, whole[1].i64 + list[1].i64, type.element):
        drop_slots(vm, list, type)
        return FAULT_OUT_OF_MEMORY
    copy_bytes(
        <char*>whole[0].pointer + whole[1].i64 * type.element.stride, list[0].pointer,
        list[1].i64 * type.element.stride,
    )
    whole[1].i64 += list[1].i64
    release(vm, list[0].pointer)
    return 0

cdef void drop_portion(Turns* turns, Portion* portion) noexcept nogil:
    """Frees what a portion behind a fault has made."""
    cdef Shared* shared
    cdef TypeInfo* element
    cdef Slot* value
    cdef int64_t at
    cdef int i
    for i in range(turns.division.shared_count):
        shared = &turns.division.shared[i]
        value = portion.frame + shared.slot
        element = shared.type.element
        if shared.role != ROLE_APPEND:
            continue
        if shared.count <= 0:
            drop_slots(turns.vm, value, shared.type)
        elif element.kind >= KIND_STR:
            for at in range(value[1].i64):
                drop_slots(turns.vm, <Slot*>value[0].pointer + at * element.slots, element)

# --- in the midst of a loop -----------------------------------------------------------------------

cdef int go_on_divided(
    Vm* vm, Slot* R, FunctionInfo* function, LoopInfo* loop, Ins* ins
) noexcept nogil:
    """A body that is interpreted is about to go back in one of its loops: the rest of its turns run
    natively, this one by itself if the loop is inside it. As `run_native`; 0 also where not."""
    cdef Division* division = function.division
    cdef int64_t last = R[1].i64
    cdef int64_t turn = R[division.counter].i64
    cdef int fault
    if vm.profiling or vm.validating or not may_run_native(vm) or (
        function.need > vm.true_limit - R or current_stack() < vm.stack_low
    ):
        return 0
    if loop.word != division.loop:
        if loop.entry == NULL:
            return 0
        R[1].i64 = turn + 1
        fault = run_native(vm, R, loop.entry, loop.need, ins, NULL)
        R[1].i64 = last
        if fault != RETURNED:
            return fault
        turn += 1
    R[0].i64 = turn
    if turn >= last:
        return RETURNED
    return run_native(vm, R, function.native, function.need, function.code, function)
