# Default values are those of the module that has the function or struct.
from shapes import scaled, Circle, repeated

comptime FACTOR = 1000
comptime COUNT = 1000

print(scaled(2), scaled(2, 5))  # expect: 20 10
print(Circle().radius, Circle(3).radius)  # expect: 10 3
print(repeated(), repeated[2]())  # expect: 4 2
