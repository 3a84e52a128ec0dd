from a import A
from b import B

print(A, B)  # expect: 6 3
