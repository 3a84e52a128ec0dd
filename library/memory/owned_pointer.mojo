"""Pointers that own what they lead to."""


struct OwnedPointer[T: AnyType]:
    """A value in a block of its own, which ends with the pointer. `p[]` is the value."""

    var _pointee: UnsafePointer[T]

    fn __init__(out self, var value: T):
        self._pointee = UnsafePointer[T].alloc(1)
        self._pointee.init_pointee_move(value^)

    fn unsafe_ptr(self) -> UnsafePointer[T]:
        """A pointer to the value, which may outlive it."""
        return self._pointee

    fn __del__(owned self):
        self._pointee.destroy_pointee()
        self._pointee.free()


struct ArcPointer[T: AnyType]:
    """A value that several pointers share: the last of them ends it. `p[]` is the value."""

    var _pointee: UnsafePointer[T]
    var _count: UnsafePointer[Int]

    fn __init__(out self, var value: T):
        self._pointee = UnsafePointer[T].alloc(1)
        self._pointee.init_pointee_move(value^)
        self._count = UnsafePointer[Int].alloc(1)
        self._count[] = 1

    fn __copyinit__(out self, existing: Self):
        self._pointee = existing._pointee
        self._count = existing._count
        self._count[] += 1

    fn unsafe_ptr(self) -> UnsafePointer[T]:
        """A pointer to the value, which may outlive it."""
        return self._pointee

    fn count(self) -> UInt64:
        """How many pointers share the value."""
        return UInt64(self._count[])

    fn __del__(owned self):
        self._count[] -= 1
        if self._count[] == 0:
            self._pointee.destroy_pointee()
            self._pointee.free()
            self._count.free()


struct _Box[T: AnyType]:
    """What a variable whose address is taken lies in; the compiler makes it."""

    var _pointee: UnsafePointer[T]

    fn __del__(owned self):
        self._pointee.destroy_pointee()
        self._pointee.free()
