# The variables of a module's script are seen by its name, and by those that are imported.
from state import counter
import state

fn now() -> Int:
    return state.counter + counter

# expect: 1
print(counter)  # expect: 1
print(state.counter, now())  # expect: 1 2
state.bump()
print(counter, now())  # expect: 2 4
