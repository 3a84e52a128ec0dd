# A huge index is out of range also where it is known while compiling.
xs = [1, 2, 3]
print(xs[UInt64(1)])  # expect: 2
xs[UInt64.MAX] = 1  # fault: index out of range
