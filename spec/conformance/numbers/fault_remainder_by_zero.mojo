# `%` by zero is a division by zero, at any width.
fn main():
    var a: UInt8 = 9
    var b: UInt8 = 3
    while True:
        print(a % b)  # fault: division by zero
        b -= 1
    # expect: 0
    # expect: 1
    # expect: 0
