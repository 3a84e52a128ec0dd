# How large values are, and what the system says of itself.
from sys import size_of, align_of, bit_width_of, num_physical_cores, num_logical_cores
from sys.info import sizeof, alignof, has_accelerator, CompilationTarget
from sys.intrinsics import likely, unlikely


struct Mixed:
    var a: UInt8
    var b: Int32
    var c: UInt8


struct Nested:
    var first: Mixed
    var second: Tuple[UInt8, Int64]


fn bytes[dtype: DType](count: Int) -> Int:
    return count * size_of[dtype]()


fn main():
    print(size_of[Int](), size_of[UInt8](), size_of[Float32](), size_of[Bool]())  # expect: 8 1 4 1
    print(size_of[Mixed](), align_of[Mixed]())  # expect: 12 4
    print(size_of[Nested](), align_of[Nested]())  # expect: 32 8
    print(size_of[SIMD[DType.float32, 4]](), align_of[SIMD[DType.float32, 4]]())  # expect: 16 16
    print(sizeof[DType.int16](), alignof[DType.float64](), bit_width_of[UInt16]())  # expect: 2 8 16
    print(size_of[String](), size_of[List[Int]](), bytes[DType.float32](10))  # expect: 24 24 40
    print(num_physical_cores() > 0, num_logical_cores() > 0)  # expect: True True
    comptime if has_accelerator():
        print("a kernel")
    else:
        print("a loop")  # expect: a loop
    print(CompilationTarget.is_apple_silicon())  # expect: False
    if likely(size_of[Mixed]() > 8) and not unlikely(False):
        print("likely")  # expect: likely
