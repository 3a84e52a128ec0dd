from `odd name` import `a b`

print(`a b`())  # expect: 7
