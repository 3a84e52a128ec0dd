# `from . import x` means a module of the package, too.
from kit.user import use

print(use(5))  # expect: 11
