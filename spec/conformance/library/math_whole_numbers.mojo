# Divisors, multiples and factorials.
from math import gcd, lcm, factorial

print(gcd(12, 18), gcd(17, 5), gcd(0, 4))  # expect: 6 1 4
print(lcm(4, 6), lcm(3, 7))  # expect: 12 21
print(factorial(0), factorial(5), factorial(20))  # expect: 1 120 2432902008176640000
