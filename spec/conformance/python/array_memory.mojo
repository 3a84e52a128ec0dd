# Pointers lead into the memory of arrays, as far as it goes.
from python import Python, PythonObject

fn main() raises:
    var array = Python.evaluate("""
class Owner(bytearray):
    @property
    def __array_interface__(self):
        return {"data": (id(self), False), "typestr": "|u1"}

class Fixed(bytes):
    @property
    def __array_interface__(self):
        return {"data": (id(self), True), "typestr": "|u1"}

def made(count):
    return Owner(range(count))
""", file=True, name="arrays_of_mojo")
    var bytes = array.made(16)
    var p = bytes.__array_interface__["data"][0].unsafe_get_as_pointer[DType.uint8]()
    print(p[0], p[15], p.load[width=4](4))  # expect: 0 15 [4, 5, 6, 7]
    p[1] = 200
    print(bytes[1], len(bytes))  # expect: 200 16
    var wide = bytes.__array_interface__["data"][0].unsafe_get_as_pointer[DType.uint32]()
    wide[3] = 1
    print(bytes[12:], wide[3])  # expect: bytearray(b'\x01\x00\x00\x00') 1
    try:
        bytes.append(5)
    except e:
        print(e)  # expect: Existing exports of data: object cannot be re-sized
    try:
        var q = PythonObject(12345).unsafe_get_as_pointer[DType.int8]()
        print(q[0])
    except e:
        print(e)  # expect: only where an array says that its memory is, a pointer can lead
    try:
        var fixed = array.Fixed(PythonObject([1, 2]))
        var q = fixed.__array_interface__["data"][0].unsafe_get_as_pointer[DType.int8]()
        print(q[0])
    except e:
        print(e)  # expect: the array's memory is read-only: a pointer cannot lead there
