# cython: boundscheck=False, wraparound=False

cpdef long f(long i):
    return i + 1

cpdef double g(double x, double y):
    return x * y

cpdef long size(str text):
    return len(text)

cpdef float total(float[::1] xs):
    cdef float all = 0
    cdef Py_ssize_t i
    for i in range(xs.shape[0]):
        all += xs[i]
    return all

cpdef void scale(float[::1] xs, float by):
    cdef Py_ssize_t i
    for i in range(xs.shape[0]):
        xs[i] *= by
