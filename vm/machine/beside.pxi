# Threads for Python code that is to go on beside a run, from at once. See threads.h.

cdef extern from "threads.h" nogil:
    bint start_thread(void* (*work)(void*) noexcept nogil, void* argument, size_t stack_bytes)

cdef void* run_beside(void* given) noexcept with gil:
    work = <object>given
    Py_DECREF(work)
    work()
    return NULL

def start_beside(work not None):
    """Calls `work()` in a thread that begins at once, on another processor if there is one;
    RuntimeError if there can be no more threads. What it raises is told as unraisable."""
    Py_INCREF(work)
    if not start_thread(run_beside, <void*>work, 0):
        Py_DECREF(work)
        raise RuntimeError("no more threads can be begun")
