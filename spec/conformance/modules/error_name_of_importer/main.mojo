# A module does not see the names of who imports it.
from helper import use

comptime SIZE = 4

fn tool() -> Int:
    return 1

print(use())
