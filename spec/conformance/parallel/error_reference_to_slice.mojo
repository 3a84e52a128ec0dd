# A slice's elements may be those of another.
xs = [1, 2, 3]
parallel for ref x in xs[1:]:  # error: whole list
    x += xs[0]
print(xs)
