# The arguments of `index` have names.
a = [1, 2]
print(a.index())  # error: missing argument `value`
print(a.index(1, begin=0))  # error: has no parameter `begin`
print(a.index(1, 0, 2, 3))  # error: takes 1 to 3 arguments
print(a.index(1, value=2))  # error: given twice
print(a.index(1, 0.5))  # error: an index must be an `Int`
