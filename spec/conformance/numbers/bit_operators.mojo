# and, or, exclusive or, complement and shifts on ints.
a = 0b1100
b = 0b1010
print(a & b, a | b, a ^ b)  # expect: 8 14 6
print(~a, ~-1)  # expect: -13 0
print(a << 2, a >> 2, -a >> 1)  # expect: 48 3 -6
print(-1 & 0xFF)  # expect: 255
