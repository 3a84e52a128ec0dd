# An imported variable is the module's: it is assigned by the module's name.
from state import counter, level, items, LIMIT
import state

counter = 5  # error: `counter` is a variable of module `state`

fn sets():
    global level  # error: `level` is a variable of module `state`
    level = 1

fn own() -> Int:
    counter = 1
    return counter

fn sets_constant():
    state.LIMIT = 4  # error: cannot assign to `LIMIT`

sets()
items.append(1)
sets_constant()
print(own())
