# The methods of lists check the number of their arguments.
xs = [1, 2, 3]
xs.append()  # error: `append`
xs.insert(1)  # error: `insert`
xs.reverse(2)  # error: `reverse`
print(xs)
