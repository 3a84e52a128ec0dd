# flags: -D SIZE=6
from sized import size

print(size())  # expect: 6
