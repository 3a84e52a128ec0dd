# `/` on two ints gives a Float64, even when it comes out even.
a = 7
b = 2
print(a / b)  # expect: 3.5
print(8 / b)  # expect: 4.0
print(-a / b)  # expect: -3.5
half = a / b
print(half * 2)  # expect: 7.0
