def fill(xs):
    xs.append(len(xs))
