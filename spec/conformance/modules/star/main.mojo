# `*` brings the public names, those that the module has imported too.
from tools import *

print(double(4), triple(4), LIMIT)  # expect: 8 12 100
print(_hidden())  # expect: mine

fn _hidden() -> String:
    return "mine"
