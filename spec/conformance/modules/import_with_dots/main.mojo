# `import ..x` names a module of the package around, as `from .. import x` does.
from kit.inner.user import use

print(use(5))  # expect: 12
