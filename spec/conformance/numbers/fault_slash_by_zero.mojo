# `/` on ints is checked as well, although its result is a float.
a = 5
b = 0
print("before")  # expect: before
print(a / b)  # fault: division by zero
print("after")
