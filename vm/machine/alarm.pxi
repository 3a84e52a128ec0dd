# Ending Python code that takes too long: an exception raised in its thread from another one.

cdef extern from "Python.h":
    unsigned long PyThread_get_thread_ident() nogil
    int PyThreadState_SetAsyncExc(unsigned long thread, PyObject* exception)

cdef class Alarm:
    """Raises an exception in the thread that made it, at the most once, unless stopped before.

    What runs there sees it between two of Python's instructions, so not inside what is written in
    C. Once `stop` has returned, none comes any more: no instruction runs inside these methods.
    """

    cdef unsigned long thread
    cdef bint over
    cdef bint rung

    def __cinit__(self):
        self.thread = PyThread_get_thread_ident()

    def ring(self, exception not None):
        """Raises an exception of that class there; tells whether it was in time."""
        if self.over:
            return False
        self.over = self.rung = True
        PyThreadState_SetAsyncExc(self.thread, <PyObject*>exception)
        return True

    def stop(self):
        """To be called in the alarm's own thread."""
        if self.rung:
            PyThreadState_SetAsyncExc(self.thread, NULL)
        self.over = True
