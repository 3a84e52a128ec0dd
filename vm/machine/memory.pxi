# The heap: blocks with a hidden header, accounted for one by one.
# Up to 1 KiB: pooled by size and carved from chunks; up to 1 MiB: from regions, kept by class of
# size until the run ends; above: pages of their own, with huge pages asked for, a few kept after
# release because first touch is what costs.

cdef extern from "<sys/mman.h>" nogil:
    void* mmap(void* address, size_t length, int protection, int flags, int fd, long offset)
    int munmap(void* address, size_t length)
    void* mremap(void* address, size_t old, size_t new, int flags, ...)
    int madvise(void* address, size_t length, int advice)
    int PROT_READ, PROT_WRITE, PROT_NONE, MAP_PRIVATE, MAP_ANONYMOUS, MAP_NORESERVE
    int MADV_HUGEPAGE, MADV_NOHUGEPAGE, MADV_DONTNEED, MREMAP_MAYMOVE
    void* MAP_FAILED

cdef extern from "<stdlib.h>" nogil:
    int posix_memalign(void** memory, size_t alignment, size_t size)

cdef extern from "regions.h" nogil:
    ctypedef struct Place:
        pass
    int region_take(int number, size_t stride, Place** places, int most)
    Place* region_alone(size_t bytes)
    void region_give(Place** places, int count)

cdef extern from *:
    int leading_zero_bits "__builtin_clzll"(uint64_t bits) noexcept nogil

cdef enum:
    SMALL_BYTES = 1024
    ALIGNMENT = 32  # of the data of what is larger: a place and a header are as long
    BIG_BYTES = 1 << 20
    HUGE_PAGE = 2 << 20
    HUGE_BYTES = 3 << 20  # from here on whole huge pages waste at most a third
    BIG_HEADER = 4096  # the data of big blocks has pages of its own: see resident.h
    CHUNK_BYTES = 64 << 10  # the first; each has twice that of the one before, up to a huge page
    KEPT_BYTES = 64 << 20
    SHARE_BYTES = 64 << 10  # the least that a thread takes of what is left for all

cdef inline Block* block_of(void* data) noexcept nogil:
    return <Block*>data - 1

cdef inline int poolable(uint64_t bytes) noexcept nogil:
    return bytes <= SMALL_BYTES and not MOJOVM_DEBUG

cdef inline uint64_t accounted(uint64_t bytes) noexcept nogil:
    """The size of a block of at least so many bytes."""
    return (bytes + 15) & ~<uint64_t>15 if poolable(bytes) else bytes

cdef inline void* allocate(Vm* vm, uint64_t bytes, TypeInfo* type) noexcept nogil:
    """A block of at least `bytes` (above 0) bytes, or NULL with the fault's values set."""
    cdef Heap* heap = &vm.heap
    cdef Block* block
    cdef uint64_t size
    if poolable(bytes):
        size = accounted(bytes)
        block = take_spare(&heap.spare, <int>(size >> 4))
        if unlikely(block == NULL):
            block = fetch(heap, <int>(size >> 4), 0)
            if block == NULL:
                block = carve(heap, size)
        if likely(block != NULL):
            block.size = size
    else:
        block = system_block(vm, bytes, False)
    return admit(vm, block, bytes, type)

cdef void* allocate_zeroed(Vm* vm, uint64_t bytes, TypeInfo* type) noexcept nogil:
    cdef void* data
    if bytes >= BIG_BYTES:
        return admit(vm, system_block(vm, bytes, True), bytes, type)
    data = allocate(vm, bytes, type)
    if data != NULL:
        memset(data, 0, bytes)
    return data

cdef inline void* admit(Vm* vm, Block* block, uint64_t bytes, TypeInfo* type) noexcept nogil:
    """Accounts for a new block; gives it back if there is none or the limit is passed."""
    cdef Heap* heap = &vm.heap
    if unlikely(block == NULL):
        raise_fault(vm, 0, bytes, 0)
        return NULL
    block.type = type
    heap.allocations += 1
    heap.live_bytes += block.size
    if unlikely(heap.live_bytes > heap.peak_bytes):
        if not has_room(heap, 0):
            release(vm, block + 1)
            raise_fault(vm, 0, bytes, 0)
            return NULL
        heap.peak_bytes = heap.live_bytes
    return block + 1

cdef inline uint64_t room_of(Heap* heap) noexcept nogil:
    """Bytes that may still be allocated, as far as other threads leave them."""
    cdef uint64_t left = heap.limit - min(heap.live_bytes, heap.limit)
    if heap.common != NULL:
        left += max(load_word(heap.common), 0)
    return left

cdef inline bint has_room(Heap* heap, uint64_t bytes) noexcept nogil:
    """Whether so many more bytes may be alive."""
    cdef uint64_t wanted = heap.live_bytes + bytes
    return likely(wanted <= heap.limit) or (
        heap.common != NULL and (
            take_room(heap, wanted - heap.limit + share_of(load_word(heap.common)))
            or take_room(heap, wanted - heap.limit)
        )
    )

cdef inline uint64_t share_of(int64_t common) noexcept nogil:
    """What a thread takes of what is left for all, beyond what it wants: seldom asking for more."""
    return max(SHARE_BYTES, common >> 10)

cdef bint take_room(Heap* heap, uint64_t bytes) noexcept nogil:
    """Raises a thread's limit by what is left for all threads, if that is enough."""
    if add_shared(heap.common, -<int64_t>bytes) < 0:
        add_shared(heap.common, bytes)
        return False
    heap.limit += bytes
    return True

cdef inline void release(Vm* vm, void* data) noexcept nogil:
    release_sized(vm, data, block_of(data).size)

cdef inline void release_sized(Vm* vm, void* data, uint64_t bytes) noexcept nogil:
    """Frees a block of so many bytes. If it is not big nothing in it is read or written: its lines
    of the cache may be another core's."""
    cdef Heap* heap = &vm.heap
    cdef Block* block = block_of(data)
    if not poolable(bytes) and resident_may_be_row(data) and resident_release_row(<char*>data):
        heap.releases += 1
        heap.live_bytes -= bytes
        return
    if MOJOVM_DEBUG:
        if bytes != block.size:
            abort()
        if bytes >= BIG_BYTES:
            resident_forget(<char*>data, False)
        memset(data, 0xDD, bytes)
    if poolable(bytes):
        bytes = accounted(bytes)
        put_spare(heap, <int>(bytes >> 4), block, MAGAZINE_BLOCKS)
    else:
        release_system_block(heap, block, bytes)
    heap.releases += 1
    heap.live_bytes -= bytes

# Where blocks of a size are put, one behind the other: see `release_rows`.
cdef struct Shelf:
    Magazine* magazine
    uint64_t room  # for so many more
    uint64_t count  # that were put there and are not accounted for
    uint64_t bytes  # of each
    uint64_t kept  # of each, where that is limited, else 0

cdef void find_shelf(Heap* heap, uint64_t bytes, Shelf* shelf) noexcept nogil:
    """For blocks of the size of one that was just freed; none, if there is no room."""
    cdef int number
    cdef uint64_t most = MAGAZINE_BLOCKS
    cdef uint64_t kept
    if bytes >= BIG_BYTES or MOJOVM_DEBUG:
        return
    shelf.kept = 0
    if poolable(bytes):
        bytes = accounted(bytes)
        number = <int>(bytes >> 4)
    else:
        number = middle_number(bytes)
        most = middle_magazine(number)
        shelf.kept = middle_size(bytes)
    shelf.bytes = bytes
    shelf.magazine = heap.spare.magazines[number]
    if shelf.magazine != NULL and shelf.magazine.count < most:
        shelf.room = most - shelf.magazine.count
        if shelf.kept > 0:
            kept = min(heap.spare.middle_bytes, KEPT_BYTES)
            shelf.room = min(shelf.room, (KEPT_BYTES - kept) // shelf.kept)

cdef inline void put_on(Shelf* shelf, Block* block) noexcept nogil:
    shelf.magazine.blocks[shelf.magazine.count] = block
    shelf.magazine.count += 1
    shelf.room -= 1
    shelf.count += 1

cdef inline void leave_shelf(Heap* heap, Shelf* shelf) noexcept nogil:
    if shelf.count > 0:
        heap.releases += shelf.count
        heap.live_bytes -= shelf.count * shelf.bytes
        heap.spare.middle_bytes += shelf.count * shelf.kept
        shelf.count = 0

cdef void* resize(Vm* vm, void* data, uint64_t bytes) noexcept nogil:
    """Grows a block, or gives NULL and leaves it as it is."""
    cdef Heap* heap = &vm.heap
    cdef Block* block = block_of(data)
    cdef uint64_t old = block.size
    cdef void* moved
    if bytes <= old:
        return data
    if poolable(old) or (old < BIG_BYTES) != (bytes < BIG_BYTES) or resident_is_row(data):
        moved = allocate(vm, bytes, block.type)
        if moved != NULL:
            memcpy(moved, data, old)
            release(vm, data)
        return moved
    if not has_room(heap, bytes - old):
        raise_fault(vm, 0, bytes, 0)
        return NULL
    charge(vm, bytes)
    if bytes < BIG_BYTES:
        if middle_size(bytes) > middle_size(old):
            block = moved_middle(block, old, middle_size(bytes))
    else:
        resident_forget(<char*>data, True)
        block = remap(block, bytes)
    if block == NULL:
        raise_fault(vm, 0, bytes, 0)
        return NULL
    block.size = bytes
    heap.live_bytes += bytes - old
    heap.peak_bytes = max(heap.peak_bytes, heap.live_bytes)
    return block + 1

cdef Block* carve(Heap* heap, uint64_t size) noexcept nogil:
    """A new block of a pooled size from the newest chunk."""
    cdef uint64_t need = size + sizeof(Block)
    cdef void** chunk
    cdef uint64_t bytes
    cdef Block* block
    if <uint64_t>(heap.fresh_end - heap.fresh) < need:
        bytes = min(max(2 * heap.chunk_bytes, CHUNK_BYTES), HUGE_PAGE)
        if posix_memalign(<void**>&chunk, bytes, bytes):
            return NULL
        if bytes == HUGE_PAGE:
            madvise(chunk, bytes, MADV_HUGEPAGE)
        chunk[0] = heap.chunks
        heap.chunks = chunk
        heap.chunk_bytes = bytes
        heap.fresh = <char*>chunk + 16
        heap.fresh_end = <char*>chunk + bytes
    block = <Block*>heap.fresh
    heap.fresh += need
    return block

cdef Block* system_block(Vm* vm, uint64_t bytes, bint zeroed) noexcept nogil:
    cdef Block* block
    if bytes > <uint64_t>1 << 46 or not has_room(&vm.heap, bytes):
        return NULL
    charge(vm, bytes)
    if bytes >= BIG_BYTES:
        return big_block(&vm.heap, bytes, zeroed)
    block = middle_block(&vm.heap, bytes)
    if block != NULL:
        block.size = bytes
    return block

cdef inline int middle_number(uint64_t bytes) noexcept nogil:
    """The class of a size above 1 KiB and up to 1 MiB."""
    cdef int exponent
    if MOJOVM_DEBUG:  # of any size
        return POOL_CLASSES
    exponent = 63 - leading_zero_bits(bytes - 1)
    return POOL_CLASSES + (exponent - 10) * 4 + <int>((bytes - 1) >> (exponent - 2) & 3)

cdef inline int middle_magazine(uint32_t middle) noexcept nogil:
    """How many blocks of a class are at most in a magazine."""
    middle -= POOL_CLASSES
    return min(max(MAGAZINE_BYTES >> (middle // 4 + 11), 1), MAGAZINE_BLOCKS)

cdef inline uint64_t middle_size(uint64_t bytes) noexcept nogil:
    """The largest size of the same class."""
    cdef uint32_t number
    if MOJOVM_DEBUG:
        return bytes
    number = middle_number(bytes) - POOL_CLASSES
    return <uint64_t>(5 + number % 4) << (number // 4 + 8)

cdef Block* middle_block(Heap* heap, uint64_t bytes) noexcept nogil:
    cdef int number = middle_number(bytes)
    cdef uint64_t size = middle_size(bytes)
    cdef Block* block = take_spare(&heap.spare, number)
    if block == NULL:
        block = fetch(heap, number, size)
    if block == NULL:
        return fresh_block(heap, number, size)
    heap.spare.middle_bytes -= size
    return block

cdef Block* fresh_block(Heap* heap, int number, uint64_t size) noexcept nogil:
    """A block of a class from the regions; more that come with it are the heap's to spare."""
    cdef Place* places[MAGAZINE_BLOCKS]
    cdef int count = new_places(number, size, places, middle_magazine(number))
    while count > 1:
        count -= 1
        if put_spare(heap, number, block_in(places[count]), middle_magazine(number)):
            heap.spare.middle_bytes += size
        else:
            region_give(&places[count], 1)
    return NULL if count == 0 else block_in(places[0])

cdef int new_places(int number, uint64_t size, Place** places, int most) noexcept nogil:
    """Up to so many places for blocks of a class; how many. The data is aligned like vectors of 256
    bits, so that none lies on two lines of the cache: where half of them did, a loop over 400 KB
    took 1.25 times as long. More, and rows of 4 KB lie so far apart that loops over them take 1.03
    times as long."""
    cdef int count = 0
    if not MOJOVM_DEBUG:
        count = region_take(number - POOL_CLASSES, size + ALIGNMENT, places, most)
    if count == 0:
        places[0] = region_alone(size + ALIGNMENT)
        count = places[0] != NULL
    return count

cdef inline Block* block_in(Place* place) noexcept nogil:
    return <Block*>(<char*>place + ALIGNMENT) - 1

cdef inline Place* place_under(Block* block) noexcept nogil:
    return <Place*>(<char*>(block + 1) - ALIGNMENT)

cdef void free_middle(Block* block) noexcept nogil:
    cdef Place* place = place_under(block)
    region_give(&place, 1)

cdef Block* moved_middle(Block* block, uint64_t used, uint64_t size) noexcept nogil:
    """A larger block with the same contents; NULL if there is none, and the old one stays."""
    cdef Place* place
    if new_places(middle_number(size), size, &place, 1) == 0:
        return NULL
    memcpy(block_in(place), block, sizeof(Block) + used)
    free_middle(block)
    return block_in(place)

cdef void keep_middle(Heap* heap, Block* block, uint64_t bytes) noexcept nogil:
    cdef int number
    cdef uint64_t size
    if MOJOVM_DEBUG:
        free_middle(block)
        return
    number = middle_number(bytes)
    size = middle_size(bytes)
    if heap.spare.middle_bytes + size <= KEPT_BYTES and (
        put_spare(heap, number, block, middle_magazine(number))
    ):
        heap.spare.middle_bytes += size
    else:
        free_middle(block)

cdef void release_middle(Heap* heap) noexcept nogil:
    cdef Magazine* magazine
    cdef Place* places[MAGAZINE_BLOCKS]
    cdef int i
    cdef int j
    cdef int count
    if heap.spare.middle_bytes == 0:
        return
    for i in range(POOL_CLASSES, BLOCK_CLASSES):
        magazine = take_magazine(&heap.spare.magazines[i])
        while magazine != NULL:
            count = <int>magazine.count
            for j in range(count):
                places[j] = place_under(magazine.blocks[j])
            region_give(places, count)
            magazine.count = 0
            put_magazine(&heap.spare.empty, magazine)
            magazine = take_magazine(&heap.spare.magazines[i])
    heap.spare.middle_bytes = 0

cdef uint64_t big_total(uint64_t bytes) noexcept nogil:
    cdef uint64_t page = 1 << 16 if bytes < HUGE_BYTES else HUGE_PAGE
    return (bytes + BIG_HEADER + page - 1) & ~(page - 1)

cdef inline uint64_t* mapping_of(Block* block) noexcept nogil:
    """The first word of a big block's pages: how many bytes are mapped."""
    return <uint64_t*>(<char*>(block + 1) - BIG_HEADER)

cdef Block* big_block(Heap* heap, uint64_t bytes, bint zeroed) noexcept nogil:
    cdef uint64_t total = big_total(bytes)
    cdef Block* block = kept_block(&heap.spare, total)
    cdef void* base
    if block == NULL and heap.depot != NULL:
        block = fetch_big(heap.depot, total)
    if block != NULL:
        block.size = bytes
        if zeroed:
            memset(block + 1, 0, bytes)
        return block
    release_kept(heap)  # so that what is kept never adds to the peak
    base = mmap(NULL, total, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return NULL if base == MAP_FAILED else mapped_block(base, total, bytes)

cdef Block* kept_block(Spare* spare, uint64_t total) noexcept nogil:
    """A free block of about so many mapped bytes, or NULL."""
    cdef Block* block
    cdef int i
    for i in range(KEPT_BLOCKS):
        block = spare.kept[i]
        if block != NULL and total <= mapping_of(block)[0] <= total + (total >> 2):
            spare.kept[i] = NULL
            spare.kept_bytes -= mapping_of(block)[0]
            return block
    return NULL

cdef Block* mapped_block(void* base, uint64_t total, uint64_t bytes) noexcept nogil:
    cdef Block* block = <Block*>(<char*>base + BIG_HEADER) - 1
    if total >= HUGE_BYTES:
        madvise(base, total, MADV_HUGEPAGE)
    block.size = bytes
    mapping_of(block)[0] = total
    return block

cdef void* moved_pages(void* base, uint64_t old, uint64_t total) noexcept nogil:
    """A mapping of more bytes with the contents of an old one; NULL if there is none."""
    cdef void* moved = mremap(base, old, total, MREMAP_MAYMOVE)
    if moved != MAP_FAILED:
        return moved
    # where lists of it were on a device, it may be several mappings for Linux
    moved = mmap(NULL, total, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    if moved == MAP_FAILED:
        return NULL
    memcpy(moved, base, old)
    munmap(base, old)
    return moved

cdef Block* remap(Block* block, uint64_t bytes) noexcept nogil:
    cdef uint64_t total = big_total(bytes)
    cdef void* base = mapping_of(block)
    if total > mapping_of(block)[0]:
        base = moved_pages(base, mapping_of(block)[0], total)
        if base == NULL:
            return NULL
    else:
        total = mapping_of(block)[0]
    return mapped_block(base, total, bytes)

cdef void release_system_block(Heap* heap, Block* block, uint64_t bytes) noexcept nogil:
    if bytes < BIG_BYTES:
        keep_middle(heap, block, bytes)
        return
    resident_forget(<char*>(block + 1), False)
    if mapping_of(block)[0] + heap.spare.kept_bytes > KEPT_BYTES:
        release_kept(heap)
    keep_big(&heap.spare, block)

cdef void keep_big(Spare* spare, Block* block) noexcept nogil:
    cdef int i
    for i in range(KEPT_BLOCKS):
        if spare.kept[i] == NULL:
            spare.kept[i] = block
            spare.kept_bytes += mapping_of(block)[0]
            return
    unmap(block)

cdef void unmap(Block* block) noexcept nogil:
    munmap(mapping_of(block), mapping_of(block)[0])

cdef void release_kept(Heap* heap) noexcept nogil:
    cdef int i
    if heap.spare.kept_bytes == 0:
        return
    for i in range(KEPT_BLOCKS):
        if heap.spare.kept[i] != NULL:
            unmap(heap.spare.kept[i])
            heap.spare.kept[i] = NULL
    heap.spare.kept_bytes = 0

cdef void release_spare(Heap* heap) noexcept nogil:
    release_kept(heap)
    release_middle(heap)

cdef void close_heap(Heap* heap) noexcept nogil:
    cdef void* chunk = heap.chunks
    cdef void* next_chunk
    release_spare(heap)
    while chunk != NULL:
        next_chunk = (<void**>chunk)[0]
        free(chunk)
        chunk = next_chunk
    heap.chunks = NULL
