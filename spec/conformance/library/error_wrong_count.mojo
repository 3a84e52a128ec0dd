# Library functions need the right number of arguments.
print(len())  # error: `len`
print(abs(1, 2))  # error: `abs`
print(ord())  # error: `ord`
