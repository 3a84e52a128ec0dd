# A function without types cannot be compiled for a list of nobody knows what.
def size(xs):
    return len(xs)

print(size([]))  # error: the element type of this list is not known
