# Modules in a circle see each other's variables as they are when the functions are called.
import left
import right

print(left.total(), right.total())  # expect: 33 33
left.push(4)
print(right.total(), right.items)  # expect: 37 [10, 20, 4]
