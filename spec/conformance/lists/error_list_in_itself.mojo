var xs = []
xs.append(xs)  # error: cannot hold itself
