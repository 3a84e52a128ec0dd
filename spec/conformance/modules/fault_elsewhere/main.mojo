# A fault has its place in the file that it happens in.
from checked import at

print(at([1, 2], 1))  # expect: 2
print(at([1, 2], 2))
