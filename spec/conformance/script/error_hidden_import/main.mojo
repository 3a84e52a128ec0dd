# A module's names that nobody wrote are not there.
import state

fn read() -> Int:
    return state.missing + state.i  # error: module `state` has no `missing`

print(state.inner)  # error: module `state` has no `inner`
print(read())
