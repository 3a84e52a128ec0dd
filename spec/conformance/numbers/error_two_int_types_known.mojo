# Two ints of different types need a cast, also where both are known while compiling.
print(UInt8(1) == Int16(1))  # error: cast one of them
print(UInt8(1) < Int32(2))  # error: cast one of them
print(UInt8(1) + Int8(1))  # error: cast one of them
print(UInt8(1) == 256)  # error: does not fit
print(UInt8(1) == 1, UInt8(1) + 1)
