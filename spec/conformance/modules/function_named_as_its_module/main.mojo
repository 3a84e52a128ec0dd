# A name that is a module and a function that the package gives: the function is meant.
from ops import add
import ops
from ops.add import carry

print(add(1, 2), ops.add(3, 4), carry())  # expect: 3 7 1
