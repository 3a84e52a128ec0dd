"""The bits of integers, of lanes too."""


fn rotate_bits_left[shift: Int](x: Int) -> Int:
    """The bits moved up, those that leave come in below.

        print(rotate_bits_left[4](0x0F))  # 240
    """
    return Int(rotate_bits_left[shift](UInt64(x)))


fn rotate_bits_left[
    dtype: DType, width: Int, //, shift: Int
](x: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The same of each lane."""
    comptime bits = dtype.bit_width()
    comptime by = shift % bits
    comptime if by == 0:
        return x
    else:
        return (x << by) | _below(x >> (bits - by), by)


fn rotate_bits_right[shift: Int](x: Int) -> Int:
    """The bits moved down, those that leave come in above.

        print(rotate_bits_right[4](0xF0))  # 15
    """
    return rotate_bits_left[-shift](x)


fn rotate_bits_right[
    dtype: DType, width: Int, //, shift: Int
](x: SIMD[dtype, width]) -> SIMD[dtype, width]:
    """The same of each lane."""
    return rotate_bits_left[-shift](x)


def _below(x, count: Int):
    """The lowest so many bits."""
    return x & ((1 << count) - 1)


def bit_width(x):
    """How many bits a number needs, its sign aside.

        print(bit_width(5))  # 3
    """
    var rest = x if x >= 0 else ~x
    var count = 0
    while rest != 0:
        rest >>= 1
        count += 1
    return count


def log2_floor(x: Int) -> Int:
    """The logarithm to base 2, rounded down; -1 of 0.

        print(log2_floor(9))  # 3
    """
    return bit_width(x) - 1


def log2_ceil(x: Int) -> Int:
    """The logarithm to base 2, rounded up; 0 of 0.

        print(log2_ceil(9))  # 4
    """
    return bit_width(x - 1) if x > 0 else 0


def is_power_of_two(x) -> Bool:
    """Whether a number has one bit that is set.

        print(is_power_of_two(8))  # True
    """
    return x > 0 and (x & (x - 1)) == 0


def next_power_of_two(x: Int) -> Int:
    """The next power of two that is no smaller; 1 of what is below.

        print(next_power_of_two(9))  # 16
    """
    return 1 if x <= 1 else 1 << bit_width(x - 1)


def prev_power_of_two(x: Int) -> Int:
    """The next power of two that is no larger; 0 of what is below 1.

        print(prev_power_of_two(9))  # 8
    """
    return 0 if x < 1 else 1 << (bit_width(x) - 1)


def bit_not(x):
    """All bits changed.

        print(bit_not(5))  # -6
    """
    return ~x
