# Free blocks while a loop is divided. The machine's lie in a depot then: there all who work on the
# loop fetch them, a magazine at a time, and there each brings what it has left when it is done. So
# whoever frees a block, the next loop finds it, and a thread that makes what another one frees does
# not need memory that was never touched. Of larger blocks, as many as the last loop fetched are
# shared out in their order: where a loop's rows replace those that it made before, each worker
# finds the blocks that it wrote then.

cdef void move_spare(Spare* to, Spare* spare) noexcept nogil:
    memcpy(to, spare, sizeof(Spare))
    memset(spare, 0, sizeof(Spare))

cdef void open_depot(Depot* depot, Heap* heap, int workers, Magazine** shares) noexcept nogil:
    """`shares` has room for `workers` times `MIDDLE_CLASSES`."""
    cdef int i
    short_lock_init(&depot.lock)
    move_spare(&depot.spare, &heap.spare)
    depot.workers = workers
    depot.shares = shares
    memset(shares, 0, workers * MIDDLE_CLASSES * sizeof(Magazine*))
    memset(depot.fetched, 0, sizeof(depot.fetched))
    for i in range(MIDDLE_CLASSES):
        if heap.fetched[i] >= <uint32_t>workers:
            share_out(depot, i, heap.fetched[i])

cdef void share_out(Depot* depot, int middle, int64_t count) noexcept nogil:
    """Gives each worker an equal share of so many magazines of a class."""
    cdef Magazine** list = &depot.spare.magazines[POOL_CLASSES + middle]
    cdef Magazine** end
    cdef int64_t given = 0
    cdef int i
    for i in range(depot.workers):
        depot.shares[i * MIDDLE_CLASSES + middle] = list[0]
        end = &depot.shares[i * MIDDLE_CLASSES + middle]
        while end[0] != NULL and given < count * (i + 1) // depot.workers:
            end = &end[0].next
            given += 1
        list[0] = end[0]
        end[0] = NULL

cdef void close_depot(Depot* depot, Heap* heap) noexcept nogil:
    """When all have left it: the machine has what there is to spare."""
    cdef int i
    pthread_mutex_destroy(&depot.lock)
    for i in range(depot.workers * MIDDLE_CLASSES - 1, -1, -1):
        join_magazines(
            &depot.spare.magazines[POOL_CLASSES + i % MIDDLE_CLASSES], depot.shares[i]
        )
    memcpy(heap.fetched, depot.fetched, sizeof(heap.fetched))
    move_spare(&heap.spare, &depot.spare)

cdef void use_depot(Heap* heap, Depot* depot, int worker) noexcept nogil:
    heap.depot = depot
    heap.worker = worker
    memset(heap.spent, 0, sizeof(heap.spent))

cdef Block* fetch(Heap* heap, int number, uint64_t size) noexcept nogil:
    """A free block of a class, NULL where there is none; the rest of its magazine is the heap's
    then, and an empty one the depot's. The size is of blocks of regions, which are accounted for,
    else 0."""
    cdef Spare* spare
    cdef Magazine* magazine
    cdef Magazine* empty
    cdef uint64_t bytes
    if heap.depot == NULL or heap.spent[number]:
        return NULL
    spare = &heap.depot.spare
    pthread_mutex_lock(&heap.depot.lock)
    magazine = take_magazine(magazines_of(heap.depot, number, heap.worker))
    if magazine == NULL:
        heap.spent[number] = True
    else:
        if number >= POOL_CLASSES:
            heap.depot.fetched[number - POOL_CLASSES] += 1
        bytes = magazine.count * size
        spare.middle_bytes -= bytes
        heap.spare.middle_bytes += bytes
        empty = take_magazine(&heap.spare.empty)
        if empty != NULL:
            put_magazine(&spare.empty, empty)
    pthread_mutex_unlock(&heap.depot.lock)
    if magazine != NULL:
        put_magazine(&heap.spare.magazines[number], magazine)
    return take_spare(&heap.spare, number)

cdef Magazine** magazines_of(Depot* depot, int number, int worker) noexcept nogil:
    """A worker's share of a class, what is left of another one's, or what is all's."""
    cdef Magazine** list
    cdef int i
    if number >= POOL_CLASSES:
        list = depot.shares + (number - POOL_CLASSES)
        for i in range(worker, worker + depot.workers):
            if list[i % depot.workers * MIDDLE_CLASSES] != NULL:
                return &list[i % depot.workers * MIDDLE_CLASSES]
    return &depot.spare.magazines[number]

cdef Block* fetch_big(Depot* depot, uint64_t total) noexcept nogil:
    cdef Block* block
    pthread_mutex_lock(&depot.lock)
    block = kept_block(&depot.spare, total)
    pthread_mutex_unlock(&depot.lock)
    return block

cdef void leave_depot(Heap* heap) noexcept nogil:
    """Brings all that a heap has to spare, or as much as may be kept, and leaves the depot."""
    cdef Depot* depot = heap.depot
    cdef Spare* spare = &depot.spare
    cdef int i
    heap.depot = NULL
    pthread_mutex_lock(&depot.lock)
    if spare.middle_bytes + heap.spare.middle_bytes > KEPT_BYTES:
        release_middle(heap)
    if spare.kept_bytes + heap.spare.kept_bytes > KEPT_BYTES:
        release_kept(heap)
    for i in range(BLOCK_CLASSES):
        join_magazines(&spare.magazines[i], heap.spare.magazines[i])
    join_magazines(&spare.empty, heap.spare.empty)
    spare.middle_bytes += heap.spare.middle_bytes
    for i in range(KEPT_BLOCKS):
        if heap.spare.kept[i] != NULL:
            keep_big(spare, heap.spare.kept[i])
    pthread_mutex_unlock(&depot.lock)
    memset(&heap.spare, 0, sizeof(Spare))
