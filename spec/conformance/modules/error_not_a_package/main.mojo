import shapes.round  # error: `shapes` is a module, not a package
from kit.tols import x  # error: did you mean `tools`?
