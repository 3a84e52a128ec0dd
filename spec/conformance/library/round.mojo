# `round` goes to the nearest whole number, halves to the even one; floats stay floats.
print(round(2.4), round(2.6), round(-1.2))  # expect: 2.0 3.0 -1.0
print(round(2.5), round(3.5), round(-1.5))  # expect: 2.0 4.0 -2.0
print(round(3.14159, 2), round(2.567, 1))  # expect: 3.14 2.6
print(round(7))  # expect: 7
x = 6.7
print(Int(round(x)))  # expect: 7
