# Free blocks by class, last in, first out. They lie in handfuls, which threads can pass on without
# looking at what is in them: the one that blocks are put on and taken from, and full ones below it.
# Each block in a handful knows how many there are up to it; of those below, the top one has in the
# same word the next handful, and in the bits that an address leaves how many it holds, less one.

cdef extern from *:
    void prefetch "__builtin_prefetch"(void* address) noexcept nogil

cdef enum:
    HANDFUL_BLOCKS = 16  # at most as many as addresses of blocks leave bits for
    HANDFUL_BYTES = 64 << 10

cdef inline void put_spare(Spare* spare, int number, Block* block, uint64_t most) noexcept nogil:
    cdef Block* top = spare.blocks[number]
    block.size = 1
    if top != NULL:
        if top.size < most:
            block.size = top.size + 1
        else:
            put_handful(spare, number, top)
            top = NULL
    block.type = <TypeInfo*>top
    spare.blocks[number] = block

cdef inline Block* take_spare(Spare* spare, int number) noexcept nogil:
    """A free block of a class, or NULL. The next one's header is asked for: it may be far away."""
    cdef Block* block = spare.blocks[number]
    if unlikely(block == NULL):
        block = take_handful(spare, number)
        if block == NULL:
            return NULL
    spare.blocks[number] = <Block*>block.type
    prefetch(block.type)
    return block

cdef void put_handful(Spare* spare, int number, Block* top) noexcept nogil:
    cdef uint64_t count = top.size
    top.size = spare.handfuls[number] | (count - 1)
    spare.handfuls[number] = <uint64_t>top

cdef Block* take_handful(Spare* spare, int number) noexcept nogil:
    """The top of one that lay below, or NULL."""
    cdef Block* top = <Block*>spare.handfuls[number]
    cdef uint64_t low
    if top != NULL:
        low = top.size & (HANDFUL_BLOCKS - 1)
        spare.handfuls[number] = top.size - low
        top.size = low + 1
    return top

cdef void join_handfuls(Spare* to, Spare* spare, int number) noexcept nogil:
    """Puts all handfuls of a class on those of another."""
    cdef Block* top = spare.blocks[number]
    if top != NULL:
        put_handful(to, number, top)
    top = take_handful(spare, number)
    while top != NULL:
        put_handful(to, number, top)
        top = take_handful(spare, number)
