# Bits that are turned around, and powers of two.
from bit import rotate_bits_left, rotate_bits_right, bit_width, bit_not, log2_floor, log2_ceil
from bit import is_power_of_two, next_power_of_two, prev_power_of_two


fn main():
    print(rotate_bits_left[4](0x0F), rotate_bits_right[4](0xF0), rotate_bits_left[64](7))
    # expect: 240 15 7
    print(rotate_bits_left[3](UInt32(0x80000001)), rotate_bits_right[1](UInt8(1)))  # expect: 12 128
    print(rotate_bits_left[1](Int8(-128)), rotate_bits_left[4](-1))  # expect: 1 -1
    print(rotate_bits_left[3](SIMD[DType.uint32, 4](1, 2, 3, 0x80000000)))  # expect: [8, 16, 24, 4]
    print(bit_width(5), bit_width(-5), bit_width(UInt8(255)), bit_width(0))  # expect: 3 3 8 0
    print(bit_not(5), log2_floor(9), log2_ceil(9), log2_ceil(8))  # expect: -6 3 4 3
    print(is_power_of_two(8), is_power_of_two(0), is_power_of_two(12))  # expect: True False False
    print(next_power_of_two(9), prev_power_of_two(9), next_power_of_two(0))  # expect: 16 8 1
