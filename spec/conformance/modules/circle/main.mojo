# Modules may import each other: declarations see all others in any order.
from even import is_even
from odd import is_odd

print(is_even(10), is_odd(10), is_even(7), is_odd(7))  # expect: True False False True
