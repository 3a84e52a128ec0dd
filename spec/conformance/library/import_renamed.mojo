# A module and a name under other names.
import math as m
from math import sqrt as root, gcd

print(m.ceil(0.5), root(49.0), gcd(8, 12))  # expect: 1.0 7.0 4
