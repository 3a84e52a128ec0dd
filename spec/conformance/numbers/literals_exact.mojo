# Arithmetic on literals is exact until a type is fixed.
print(0.1 + 0.2)  # expect: 0.3
print(2 ** 100 // 2 ** 90)  # expect: 1024
print((1 << 70) >> 68)  # expect: 4
a = 0.1
b = 0.2
print(a + b)  # expect: 0.30000000000000004
print(a + b == 0.3)  # expect: False
