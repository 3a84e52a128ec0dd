# Lists whose elements a device has, and the host only when it needs them: see resident.h.

cdef extern from "resident.h" nogil:
    enum:
        RESIDENT_PAGE
    ctypedef struct CResidency "Residency":
        void* queue
        int (*read)(
            void* queue, void* buffer, unsigned blocking, size_t offset, size_t bytes, void* into,
            unsigned waits, const void* events, void* event
        ) noexcept
        int (*retain)(void* buffer) noexcept
        int (*release)(void* buffer) noexcept
        uint64_t kept_bytes, alone_bytes, fetched_bytes
        double fetch_seconds
    bint resident_keep(char* begin, size_t bytes, bint alone, void* buffer, CResidency* device)
    void* resident_buffer(const char* begin, size_t bytes, const CResidency* device)
    void resident_bring_range(const char* begin, size_t bytes)
    void resident_bring_all(const CResidency* device)
    void resident_forget(const char* begin, bint wanted)
    void resident_attend()
    bint resident_show(char* begin, int shown)

cdef extern from "resident_rows.h" nogil:
    bint resident_may_be_row(const void* data)
    bint resident_is_row(const void* data)
    bint resident_release_row(const char* data)
    void resident_show_row(const char* data)
    size_t resident_make_rows(
        size_t count, const uint64_t* sizes, uint64_t least, const uint64_t* start, char** data,
        void* type, void* buffer, CResidency* device
    )
    void* resident_find_rows(
        size_t count, char** data, const uint64_t* sizes, const CResidency* device,
        uint64_t* start
    )

cdef enum:
    LEAST_RESIDENT = 256 << 10  # bytes: what is shorter is copied as fast as it is watched

cdef inline bint has_pages(Slot* list, int64_t stride) noexcept nogil:
    """Whether a list has a big block of its own."""
    return (
        list[2].i64 > 0 and list[2].i64 * stride >= BIG_BYTES
        and not resident_is_row(list[0].pointer)
        and block_of(list[0].pointer).size >= BIG_BYTES
    )

cdef inline bint may_reside(Slot* list, int64_t count, int64_t stride) noexcept nogil:
    """Whether so many elements of a list may be on a device alone: it has pages of its own."""
    return has_pages(list, stride) and LEAST_RESIDENT <= count * stride <= list[2].i64 * stride

cdef class Residency:
    """What a device of OpenCL keeps of lists, on a queue, by OpenCL's functions that read a buffer,
    retain and release it; all of these by their addresses. It is never taken down."""

    cdef CResidency* device

    def __cinit__(self, size_t queue, size_t read, size_t retain, size_t release):
        self.device = <CResidency*>calloc(1, sizeof(CResidency))
        if self.device == NULL:
            raise MemoryError
        self.device.queue = <void*>queue
        self.device.read = <int (*)(
            void*, void*, unsigned, size_t, size_t, void*, unsigned, const void*, void*
        ) noexcept>read
        self.device.retain = <int (*)(void*) noexcept>retain
        self.device.release = <int (*)(void*) noexcept>release

    @property
    def kept_bytes(self):
        """Bytes of the device's memory that lists have."""
        return self.device.kept_bytes

    @property
    def alone_bytes(self):
        """Bytes that were left there, so far, without being copied to the host."""
        return self.device.alone_bytes

    @property
    def fetched_bytes(self):
        """Bytes of these that the host needed in the end."""
        return self.device.fetched_bytes

    @property
    def fetch_seconds(self):
        return self.device.fetch_seconds

    def rows(self, size_t data, size_t sizes, int64_t count, size_t start):
        """The buffer, retained, that has `count` lists, whose elements are at the addresses that
        the words at `data` say, as many bytes as those at `sizes`: `Frame.keep_lists` has left
        them there. Those at `start` are told from which byte on it has each. 0 if it has not all.
        """
        cdef void* buffer
        with nogil:
            buffer = resident_find_rows(
                count, <char**>data, <uint64_t*>sizes, self.device, <uint64_t*>start
            )
        return <size_t>buffer

    def bring_all(self):
        """Has the host have all that the device has, which keeps nothing then."""
        with nogil:
            resident_bring_all(self.device)

cdef inline int64_t row_room(TypeInfo* element) noexcept nogil:
    """Elements for which a list in a slab has room, at least: so that its block is not pooled, and
    who frees pooled ones, the most by far, need not ask where they are."""
    return SMALL_BYTES // element.stride + 1

cdef bint make_rows(
    int64_t count, const uint64_t* sizes, const uint64_t* start, char** data, TypeInfo* element,
    void* buffer, Residency there,
) noexcept:
    """Makes slabs for lists of so many bytes, which a buffer has from such on; all or none."""
    cdef int64_t made = 0
    cdef int64_t more
    while made < count:
        more = resident_make_rows(
            count - made, sizes + made, row_room(element) * element.stride, start + made,
            data + made, element, buffer, there.device,
        )
        made += more
        if more == 0:
            while made > 0:
                made -= 1
                if sizes[made] > 0:
                    resident_release_row(data[made])
            return False
    return True

def attend_faults():
    """Has the faults of lists that are on a device come to the machine again, whoever has set up
    something else meanwhile."""
    resident_attend()

def bring(size_t address, size_t nbytes):
    """Has the host have what lies there, ahead of giving that to a driver."""
    with nogil:
        resident_bring_range(<char*>address, nbytes)
