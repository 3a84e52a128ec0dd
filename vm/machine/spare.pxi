# Free blocks by class, last in, first out, in magazines: arrays of addresses, which threads pass on
# whole (Bonwick and Adams, "Magazines and Vmem", 2001). Between its release and its next use nobody
# reads or writes what is in a block: its lines may be in the cache of another core.

cdef extern from *:
    void prefetch_to_write "__builtin_prefetch"(void* address, int write) noexcept nogil

cdef enum:
    LINES_AHEAD = 16  # as many as every block above 1 KiB has
    POOLED_AHEAD = 8  # blocks: sooner than memory answers one of them is used up
    MAGAZINE_BYTES = 256 << 10  # of blocks, at most, but there is always one

cdef inline bint put_spare(Heap* heap, int number, Block* block, uint64_t most) noexcept nogil:
    """Keeps a block in a magazine of at most so many; False if there is no memory for that."""
    cdef Magazine* magazine = heap.spare.magazines[number]
    if unlikely(magazine == NULL or magazine.count >= most):
        magazine = empty_magazine(heap)
        if magazine == NULL:
            return False
        magazine.next = heap.spare.magazines[number]
        heap.spare.magazines[number] = magazine
    magazine.blocks[magazine.count] = block
    magazine.count += 1
    return True

cdef inline Block* take_spare(Spare* spare, int number) noexcept nogil:
    """A free block of a class, or NULL."""
    cdef Magazine* magazine = spare.magazines[number]
    if unlikely(magazine == NULL):
        return NULL
    magazine.count -= 1
    if unlikely(magazine.count == 0):
        spare.magazines[number] = magazine.next
        put_magazine(&spare.empty, magazine)
    elif number < POOL_CLASSES:
        prefetch_to_write(magazine.blocks[max(<int64_t>magazine.count - POOLED_AHEAD, 0)], 1)
    else:
        ask_for_lines(magazine.blocks[magazine.count - 1])
    return magazine.blocks[magazine.count]

cdef inline void ask_for_lines(Block* block) noexcept nogil:
    """Of a block that will be written: until hardware sees that it is, its lines are waited for."""
    cdef int i
    for i in range(LINES_AHEAD):
        prefetch_to_write(<char*>block + i * CACHE_LINE, 1)

cdef Magazine* empty_magazine(Heap* heap) noexcept nogil:
    cdef Magazine* magazine = take_magazine(&heap.spare.empty)
    if magazine == NULL:
        magazine = <Magazine*>carve(heap, sizeof(Magazine) - sizeof(Block))
        if magazine != NULL:
            magazine.count = 0
    return magazine

cdef inline void put_magazine(Magazine** list, Magazine* magazine) noexcept nogil:
    magazine.next = list[0]
    list[0] = magazine

cdef inline Magazine* take_magazine(Magazine** list) noexcept nogil:
    cdef Magazine* magazine = list[0]
    if magazine != NULL:
        list[0] = magazine.next
    return magazine

cdef void join_magazines(Magazine** to, Magazine* more) noexcept nogil:
    cdef Magazine* last = more
    if more == NULL:
        return
    while last.next != NULL:
        last = last.next
    last.next = to[0]
    to[0] = more
