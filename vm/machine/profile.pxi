# A profiled run: where time was spent, and how often native code did what the interpreter counts by
# itself. The ticker says every millisecond that it is time to look; the interpreter does so ahead
# of its next instruction (in `run_counting` only), native code at its next poll, and the time since
# the last look goes to the place that is left.

cdef enum:
    INTERPRETED, NATIVE  # a sample's tier
    FIRST_SAMPLES = 1024

cdef inline void step(Vm* vm, Ins* ins) noexcept nogil:
    """Ahead of each instruction that is counted."""
    vm.instructions += 1
    if unlikely(load_flag(&vm.ticked.look)):
        sample(vm, vm.pc, INTERPRETED)
    vm.pc = ins

cdef inline void look_pending(Vm* vm, Ins* place, int tier) noexcept nogil:
    """Where one tier hands over to another: a tick that came before is the first one's."""
    if load_flag(&vm.ticked.look):
        sample(vm, place, tier)

cdef void sample(Vm* vm, Ins* place, int tier) noexcept nogil:
    """The time since the last sample was spent here; what follows upon the same place joins it."""
    cdef int64_t now
    cdef int64_t room
    cdef Sample* last
    cdef Sample* grown
    store_relaxed(&vm.ticked.look, 0)
    if not vm.profiling:
        return
    now = monotonic()
    if vm.sample_count > 0:
        last = &vm.samples[vm.sample_count - 1]
        if last.place == place and last.tier == tier and last.end == vm.sampled:
            last.end = vm.sampled = now
            return
    if vm.sample_count == vm.sample_room:
        room = 2 * vm.sample_room if vm.sample_room > 0 else FIRST_SAMPLES
        grown = <Sample*>realloc(vm.samples, room * sizeof(Sample))
        if grown == NULL:
            return  # the next one to be kept gets this time, too
        vm.samples = grown
        vm.sample_room = room
    last = &vm.samples[vm.sample_count]
    last.start = vm.sampled
    last.end = vm.sampled = now
    last.place = place
    last.tier = tier
    vm.sample_count += 1

cdef void begin_profile(Vm* vm) noexcept nogil:
    """Before a run: from now on time counts, and the ticker ticks for the interpreter, too."""
    if vm.native_counted != vm.image:
        free(vm.native_counts)
        vm.native_counts = <uint64_t*>calloc(vm.image.word_count + 1, sizeof(uint64_t))
        vm.native_counted = vm.image
        vm.sample_count = 0  # their places are another program's
    vm.pc = vm.image.words
    ticker_hurry()
    open_native(vm)
    store_relaxed(&vm.ticked.look, 0)
    vm.sampled = monotonic()

cdef void end_profile(Vm* vm, FunctionInfo* function) noexcept nogil:
    if function.native != NULL:
        sample(vm, function.code, NATIVE)
    else:
        sample(vm, vm.pc, INTERPRETED)

cdef void pause_profile(Vm* vm, bint going_on) noexcept nogil:
    """Around what is not the program's: the time between the two calls is in no sample."""
    if vm.profiling:
        if going_on:
            vm.sampled = monotonic()
        else:
            sample(vm, vm.pc, INTERPRETED)

cdef list profile_samples(Vm* vm):
    cdef FunctionInfo* function
    cdef Sample* each
    cdef int64_t i
    found = []
    for i in range(vm.sample_count):
        each = &vm.samples[i]
        function = function_at(vm.native_counted, each.place)
        found.append((
            each.start, each.end, function.index, max(each.place - function.code, 0),
            each.tier == NATIVE,
        ))
    return found

cdef list profile_counts(Vm* vm):
    cdef FunctionInfo* function
    cdef uint64_t* at
    cdef int32_t i, j
    found = []
    if vm.native_counts == NULL:
        return found
    for i in range(vm.native_counted.function_count):
        function = &vm.native_counted.functions[i]
        at = vm.native_counts + (function.code - vm.native_counted.words)
        found.append((
            (at - 1)[0],
            tuple([(function.loops[j].word, at[function.loops[j].word])
                   for j in range(function.loop_count)]),
        ))
    return found
