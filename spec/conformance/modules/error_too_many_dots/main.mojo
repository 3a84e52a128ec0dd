from ..above import x  # error: lead out of all packages
from kit import y

print(y)
