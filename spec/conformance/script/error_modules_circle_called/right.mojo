import left

print(left.count())  # error: `base` is not assigned
