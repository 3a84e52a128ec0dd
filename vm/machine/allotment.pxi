# Which turns of a divided loop each worker takes. It begins with an equal allotment of turns that
# lie side by side, and takes a quarter of what is left of it at a time; when none is left, it takes
# over half of the largest that another one has (Markatos and LeBlanc, "Using processor affinity in
# loop scheduling", 1994). So from loop to loop a worker has the same elements, whose memory may
# still be in its cache, and the blocks of rows stay in the order of their addresses.

cdef bint make_portions(Turns* turns) noexcept nogil:
    """Each worker's allotment, memory for as many portions, with their frames, as may be, and for
    what the workers share of free blocks."""
    cdef int64_t slots = turns.division.slots
    cdef char* memory = <char*>malloc(
        turns.threads * (MIDDLE_CLASSES * sizeof(Magazine*) + sizeof(Allotment))
        + turns.units * (sizeof(int32_t) + sizeof(Portion) + slots * sizeof(Slot))
    )
    cdef Allotment* own
    cdef int64_t i
    if memory == NULL:
        return False
    turns.shares = <Magazine**>memory
    turns.allotments = own = <Allotment*>(turns.shares + turns.threads * MIDDLE_CLASSES)
    for i in range(turns.threads):
        own[i].next = turns.units * i // turns.threads
        own[i].last = turns.units * (i + 1) // turns.threads
        own[i].working_at = -1
    turns.portions = <Portion*>(own + turns.threads)
    turns.frames = <Slot*>(turns.portions + turns.units)
    turns.order = <int32_t*>(turns.frames + turns.units * slots)
    memset(turns.order, 0, turns.units * sizeof(int32_t))
    return True

cdef Portion* take_portion(Turns* turns, int number) noexcept nogil:
    """The next turns, or NULL: many while many are left, so that all end at the same time."""
    cdef Allotment* own = &turns.allotments[number]
    cdef Portion* portion = NULL
    cdef int64_t units = 1
    pthread_mutex_lock(&turns.lock)
    own.working_at = -1
    if own.next == own.last:
        take_over(turns, own)
    if own.next < own.last:
        if turns.vm.portion == 0:
            units = (own.last - own.next + 3) // 4
        portion = &turns.portions[turns.taken]
        portion.frame = turns.frames + turns.taken * turns.division.slots
        portion.fault = 0
        turns.taken += 1
        turns.order[own.next] = turns.taken
        portion.first = own.working_at = turns.begun + own.next * turns.unit
        own.next += units
        portion.last = turns.last
        if own.next < turns.units:
            portion.last = turns.begun + own.next * turns.unit
        # what was asked of it was about a portion that it is done with
        store_relaxed(&turns.workers[number].cancelled, 0)
    pthread_mutex_unlock(&turns.lock)
    return portion

cdef void take_over(Turns* turns, Allotment* own) noexcept nogil:
    """Half of what is left of the largest allotment: the turns that its worker is farthest from."""
    cdef Allotment* largest = own
    cdef Allotment* each
    cdef int i
    for i in range(turns.threads):
        each = &turns.allotments[i]
        if each.last - each.next > largest.last - largest.next:
            largest = each
    own.last = largest.last
    own.next = largest.last = largest.next + (largest.last - largest.next) // 2

cdef void leave_behind(Turns* turns, int64_t first) noexcept nogil:
    """Nobody takes turns from this one on."""
    cdef int64_t unit = (first - turns.begun) // turns.unit
    cdef Allotment* each
    cdef int i
    for i in range(turns.threads):
        each = &turns.allotments[i]
        each.last = max(min(each.last, unit), each.next)
