from .c import *

fn two() -> Int:
    return 2
