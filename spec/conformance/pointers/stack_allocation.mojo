# `stack_allocation` needs no `free`.
from memory import stack_allocation

fn digits(n: Int) -> String:
    var buffer = stack_allocation[20, UInt8]()
    var left = n
    var size = 0
    while left > 0:
        buffer[size] = UInt8(left % 10)
        left //= 10
        size += 1
    var text = String("")
    for i in range(size):
        text += String(buffer[size - 1 - i])
    return text

fn main():
    print(digits(12345), digits(7))  # expect: 12345 7
