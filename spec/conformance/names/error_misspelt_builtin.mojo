# Names of the library are suggested too.
xs = [3, 1, 2]
print(lenn(xs))  # error: did you mean `len`
pritn(xs)  # error: did you mean `print`
