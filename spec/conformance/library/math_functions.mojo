# Values of the elementary functions that are exact.
from math import exp, log, log2, log10, sin, cos, tan, atan2, pi

print(exp(0.0), log(1.0))  # expect: 1.0 0.0
print(log2(8.0), log10(1000.0))  # expect: 3.0 3.0
print(sin(0.0), cos(0.0), tan(0.0))  # expect: 0.0 1.0 0.0
print(atan2(0.0, 1.0), pi)  # expect: 0.0 3.141592653589793
