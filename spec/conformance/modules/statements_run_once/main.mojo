# The statements of a module run once, before those of who imports it.
from first import ready
import second
import first

print("main", ready())
# expect: third
# expect: first
# expect: second
# expect: main True
