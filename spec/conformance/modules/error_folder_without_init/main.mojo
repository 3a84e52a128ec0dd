from things.one import x  # error: has no `__init__.mojo`
import dir  # error: is a folder
