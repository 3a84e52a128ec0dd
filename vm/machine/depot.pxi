# Free blocks while a loop is divided. The machine's lie in a depot then: there all who work on the
# loop fetch them, a magazine at a time, and there each brings what it has left when it is done. So
# whoever frees a block, the next loop finds it, and a thread that makes what another one frees does
# not need memory that was never touched.

cdef void move_spare(Spare* to, Spare* spare) noexcept nogil:
    memcpy(to, spare, sizeof(Spare))
    memset(spare, 0, sizeof(Spare))

cdef void open_depot(Depot* depot, Heap* heap) noexcept nogil:
    pthread_mutex_init(&depot.lock, NULL)
    move_spare(&depot.spare, &heap.spare)

cdef void close_depot(Depot* depot, Heap* heap) noexcept nogil:
    """When all have left it: the machine has what there is to spare."""
    pthread_mutex_destroy(&depot.lock)
    move_spare(&heap.spare, &depot.spare)

cdef void use_depot(Heap* heap, Depot* depot) noexcept nogil:
    heap.depot = depot
    memset(heap.spent, 0, sizeof(heap.spent))

cdef Block* fetch(Heap* heap, int number, uint64_t size) noexcept nogil:
    """A free block of a class, NULL where there is none; the rest of its magazine is the heap's
    then, and an empty one the depot's. The size is of the C library's blocks, which are accounted
    for, else 0."""
    cdef Spare* spare
    cdef Magazine* magazine
    cdef Magazine* empty
    cdef uint64_t bytes
    if heap.depot == NULL or heap.spent[number]:
        return NULL
    spare = &heap.depot.spare
    pthread_mutex_lock(&heap.depot.lock)
    magazine = take_magazine(&spare.magazines[number])
    if magazine == NULL:
        heap.spent[number] = True
    else:
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
