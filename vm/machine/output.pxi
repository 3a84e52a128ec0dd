# Standard output and error: buffered bytes for a file descriptor, or text for a Python callable.
# Output is whole only when flushed: when the buffer is full, at a line's end on a terminal, before
# input is read, and when a run ends, however it ends.

from posix.unistd cimport isatty, read, write
from posix.unistd cimport _exit as leave_process
from posix.unistd cimport close as close_file
from libc.errno cimport EAGAIN, EINTR, errno

cdef extern from "<poll.h>" nogil:
    ctypedef unsigned long nfds_t
    struct pollfd:
        int fd
        short events
        short revents
    int c_poll "poll"(pollfd* fds, nfds_t count, int timeout)
    const short POLLIN, POLLOUT

cdef enum:
    STREAM_BYTES = 64 << 10

cdef inline Stream* stream_of(Vm* vm, int32_t number) noexcept nogil:
    return &vm.err if number == 2 else &vm.out

cdef int await_fd(Vm* vm, int fd, short events) noexcept nogil:
    """Waits until a descriptor is ready, at most 20 ms at a time, looking around in between."""
    cdef pollfd waiting
    cdef int fault
    while True:
        waiting.fd = fd
        waiting.events = events
        if c_poll(&waiting, 1, 20) > 0:
            return 0
        fault = look_around(vm)
        if fault:
            return fault

cdef int write_out(Vm* vm, Stream* stream, const char* bytes, int64_t count) noexcept nogil:
    """Hands bytes to the host, whole characters and at most WORK bytes at once. What cannot be
    written is lost, with a fault."""
    cdef int64_t part
    cdef int fault = 0
    while count > 0 and fault == 0:
        part = count if count <= WORK else character_start(bytes, WORK)
        if stream.sink != NULL:
            fault = call_sink(vm, stream.sink, bytes, part)
        else:
            fault = write_file(vm, stream.fd, bytes, part)
        if fault == 0:
            fault = work_on(vm, part)
        bytes += part
        count -= part
    return fault

cdef int write_file(Vm* vm, int fd, const char* bytes, int64_t count) noexcept nogil:
    cdef int64_t written
    cdef int fault
    while count > 0:
        written = write(fd, bytes, count)
        if written >= 0:
            bytes += written
            count -= written
            continue
        fault = 0
        if errno == EINTR:
            fault = look_around(vm)
        elif errno == EAGAIN:
            fault = await_fd(vm, fd, POLLOUT)
        else:
            fault = raise_fault(vm, FAULT_BROKEN_PIPE, errno, 0)
        if fault:
            return fault
    return 0

cdef int call_sink(Vm* vm, PyObject* sink, const char* bytes, int64_t count) noexcept with gil:
    try:
        (<object>sink)(bytes[:count].decode("utf-8", "replace"))
    except BaseException as error:
        keep_exception(vm, error)
        return FAULT_INTERRUPTED
    return 0

cdef int flush_stream(Vm* vm, Stream* stream) noexcept nogil:
    cdef int64_t count = stream.used
    stream.used = 0
    return write_out(vm, stream, stream.buffer, count) if count > 0 else 0

cdef int write_slowly(Vm* vm, Stream* stream, const char* bytes, int64_t count) noexcept nogil:
    """A text that does not fit: it is not cut at the buffer's end, so that a sink sees whole
    characters."""
    cdef int fault = flush_stream(vm, stream)
    if fault:
        return fault
    if count > STREAM_BYTES:
        return write_out(vm, stream, bytes, count)
    copy_bytes(stream.buffer, bytes, count)
    stream.used = count
    return 0

cdef inline int write_bytes(
    Vm* vm, int32_t number, const char* bytes, int64_t count
) noexcept nogil:
    cdef Stream* stream = stream_of(vm, number)
    vm.output_left -= count
    if unlikely(vm.output_left < 0):
        return raise_fault(vm, FAULT_OUTPUT_LIMIT, vm.output_limit, 0)
    if unlikely(count > STREAM_BYTES - stream.used):
        return write_slowly(vm, stream, bytes, count)
    copy_bytes(stream.buffer + stream.used, bytes, count)
    stream.used += count
    if stream.by_line and count > 0 and bytes[count - 1] == 10:
        return flush_stream(vm, stream)
    return 0

cdef int read_input(Vm* vm, Slot* line) noexcept nogil:
    """Appends standard input up to and without the next line end; at the very end, a fault."""
    cdef char* end
    cdef int64_t count
    cdef int fault = flush_stream(vm, &vm.out)
    cdef bint any = False
    while fault == 0:
        count = vm.input_end - vm.input_at
        if count > 0:
            any = True
            end = <char*>memchr(vm.input + vm.input_at, 10, count)
            if end != NULL:
                count = end - (vm.input + vm.input_at)
            fault = append_bytes(vm, line, vm.input + vm.input_at, count)
            vm.input_at += count + (end != NULL)
            if fault or end != NULL:
                break
        if vm.input == NULL:
            vm.input = <char*>malloc(STREAM_BYTES)
            if vm.input == NULL:
                return raise_fault(vm, FAULT_OUT_OF_MEMORY, STREAM_BYTES, 0)
        fault = await_fd(vm, 0, POLLIN)
        if fault:
            break
        count = read(0, vm.input, STREAM_BYTES)
        if count < 0:
            if errno == EINTR or errno == EAGAIN:
                continue
            count = 0
        vm.input_at = 0
        vm.input_end = count
        if count == 0:
            return 0 if any else raise_fault(vm, FAULT_END_OF_INPUT, 0, 0)
    return fault

# --- handlers -------------------------------------------------------------------------------------

cdef inline int rt_write_string(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return write_bytes(vm, ins.b, <const char*>R[ins.a].pointer, R[ins.a + 1].i64)

cdef inline int rt_write_constant(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text* text = &vm.strings[ins.a]
    return write_bytes(vm, ins.b, text.data, text.length)

cdef int rt_flush(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return flush_stream(vm, stream_of(vm, ins.a))

cdef int rt_read_line(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot line[3]
    cdef int fault = need(vm, INPUT, "input")
    memset(line, 0, sizeof(line))
    if fault == 0:
        fault = read_input(vm, line)
    if fault:
        drop_text(vm, line)
        return fault
    memcpy(R + ins.a, line, sizeof(line))
    return 0
