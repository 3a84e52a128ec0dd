# DLPack: memory of a tensor that has no buffer protocol, as a buffer. The structs are those of the
# specification (https://dmlc.github.io/dlpack), as far as they are read here.

from cpython.pycapsule cimport PyCapsule_GetPointer, PyCapsule_SetName

cdef extern from *:
    """
    typedef struct { int32_t type, id; } TensorDevice;
    typedef struct { uint8_t code, bits; uint16_t lanes; } TensorNumber;
    typedef struct Tensor {
        void *data;
        TensorDevice device;
        int32_t ndim;
        TensorNumber number;
        int64_t *shape, *strides; /* strides: in elements, or NULL */
        uint64_t byte_offset;
    } Tensor;
    typedef struct ManagedTensor {
        Tensor tensor;
        void *context;
        void (*deleter)(struct ManagedTensor *);
    } ManagedTensor;
    static void delete_tensor(ManagedTensor *managed)
    {
        if (managed->deleter)
            managed->deleter(managed);
    }
    """
    ctypedef struct TensorDevice:
        int32_t type
    ctypedef struct TensorNumber:
        uint8_t code
        uint8_t bits
        uint16_t lanes
    ctypedef struct Tensor:
        void* data
        TensorDevice device
        int32_t ndim
        TensorNumber number
        int64_t* shape
        int64_t* strides
        uint64_t byte_offset
    ctypedef struct ManagedTensor:
        Tensor tensor
    void delete_tensor(ManagedTensor* managed)

cdef enum:
    DEVICE_CPU = 1

cdef class TensorKeeper:
    """Ends the life of a tensor that was handed over."""

    cdef ManagedTensor* managed

    def __dealloc__(self):
        if self.managed != NULL:
            delete_tensor(self.managed)

cdef object show_tensor(object given, Py_buffer* buffer):
    """Fills a buffer with a tensor's memory; gives what keeps that."""
    cdef TensorKeeper keeper = TensorKeeper.__new__(TensorKeeper)
    cdef Tensor* tensor
    cdef int64_t expected = 1
    cdef int32_t i
    capsule = given.__dlpack__()
    keeper.managed = <ManagedTensor*>PyCapsule_GetPointer(capsule, "dltensor")
    PyCapsule_SetName(capsule, "used_dltensor")
    tensor = &keeper.managed.tensor
    if tensor.device.type != DEVICE_CPU:
        raise BufferError("the tensor is on a device; copy it to the host first")
    for i in range(tensor.ndim - 1, -1, -1):
        if tensor.strides != NULL and tensor.shape[i] > 1 and tensor.strides[i] != expected:
            raise BufferError("the tensor's numbers do not lie side by side; make it contiguous")
        expected *= tensor.shape[i]
    buffer.buf = <char*>tensor.data + tensor.byte_offset
    buffer.itemsize = tensor.number.bits // 8
    buffer.len = expected * buffer.itemsize
    buffer.ndim = tensor.ndim
    buffer.shape = <Py_ssize_t*>tensor.shape
    buffer.format = tensor_format(tensor.number)
    return keeper

cdef char* tensor_format(TensorNumber number):
    """The letter of a kind of numbers; one that stands for nothing where there is none."""
    cdef int code = number.code
    if number.lanes == 1 and code == 6:
        return b"?"
    if number.lanes != 1 or code > 2:
        return b"!"
    return b"b" if code == 0 else b"B" if code == 1 else b"f"
