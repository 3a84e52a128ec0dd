# The list that the loop walks cannot be appended to.
xs = [1, 2, 3]
parallel for x in xs:
    xs.append(x)  # error: `xs`
print(xs)
