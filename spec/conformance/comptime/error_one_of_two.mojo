# A compile-time name that could not be computed is told once, and not as one that is missing.
from bit import rotate_bits_left


fn main():
    comptime broken = missing + 1  # error: `missing` is not defined
    print(broken)
    print(rotate_bits_left(1))  # error: `shift` of `rotate_bits_left` is not known
    print(rotate_bits_left[3](UInt32(5)))
