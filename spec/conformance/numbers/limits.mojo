# The smallest and largest values of the sized ints.
print(Int8.MIN, Int8.MAX)  # expect: -128 127
print(Int16.MIN, Int16.MAX)  # expect: -32768 32767
print(Int32.MIN, Int32.MAX)  # expect: -2147483648 2147483647
print(UInt8.MAX, UInt16.MAX, UInt32.MAX)  # expect: 255 65535 4294967295
print(UInt64.MAX)  # expect: 18446744073709551615
print(Int64.MIN)  # expect: -9223372036854775808
