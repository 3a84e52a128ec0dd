# Ints written in other bases.
print(hex(255), bin(10), oct(64))  # expect: 0xff 0b1010 0o100
print(hex(-1), bin(0))  # expect: -0x1 0b0
