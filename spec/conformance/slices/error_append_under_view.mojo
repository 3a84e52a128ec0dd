# While a view is still used, its list cannot grow.
xs = [1, 2, 3]
v = xs[0:2]
xs.append(4)  # error: `xs` is changed while
print(v)
