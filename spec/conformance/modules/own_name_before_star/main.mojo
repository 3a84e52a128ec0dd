# What a text declares or names itself goes before what a star brings.
from tools import *
from more import half

print(size(), half())  # expect: 1 3

fn size() -> Int:
    return 1
