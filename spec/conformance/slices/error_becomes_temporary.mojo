# What a slice is of lives as long as the slice: a value without a name, made later, cannot be it.
fn added():
    xs = [1, 2, 3]
    v = xs[0:2]
    v = v + xs  # error: cannot become one of a value without a name
    print(v)
