# A pointer does not leave an array's memory.
from python import Python

fn main() raises:
    var owner = Python.evaluate(
        "type('Owner', (bytearray,), {'__array_interface__': {'data': (1, False)}})(8)"
    )
    var p = owner.__array_interface__["data"][0].unsafe_get_as_pointer[DType.int64]()
    print(p[0])  # expect: 0
    print(p[1])  # fault: 1 is outside of a block of 1
