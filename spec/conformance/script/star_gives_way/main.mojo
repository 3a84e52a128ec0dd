# What a star brings gives way to the script's own variables.
from state import *

total = 100
total += 1

fn own() -> Int:
    return total + size

print(own(), of_state())  # expect: 104 3
