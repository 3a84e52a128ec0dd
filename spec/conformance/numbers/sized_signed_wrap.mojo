# Signed ints of every width wrap in two's complement.
a: i8 = 127
a += 1
print(a)  # expect: -128
b: i16 = 200
print(b * b)  # expect: -25536
c: i32 = 2147483647
print(c + 1)  # expect: -2147483648
print(c * c)  # expect: 1
d: i64 = 9223372036854775807
print(d + 1)  # expect: -9223372036854775808
