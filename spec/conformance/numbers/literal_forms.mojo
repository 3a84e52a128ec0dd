# Bases, underscores and exponents.
print(0xFF, 0b101, 0o17)  # expect: 255 5 15
print(1_000_000, 0xff)  # expect: 1000000 255
print(1e3, 2.5e-3)  # expect: 1000.0 0.0025
print(0XAB)  # expect: 171
