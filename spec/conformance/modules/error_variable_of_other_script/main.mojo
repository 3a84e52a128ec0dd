from state import counter  # it changes: it belongs to the statements of its module
import state

print(counter)  # error: is a variable of
print(state.counter)  # error: is a variable of
