# No float has so many digits; asking the C library for them would neither end nor be interruptible.
x = 5.5
print(len(f"{x:.100000f}"), len(f"{x:.5000}"))  # expect: 100002 3
print(len(f"{x:.1000000000%}"))  # fault: bad format specification
