# Writing behind the last element does not make the list longer.
xs = [1, 2]
for i in range(5):
    print("writing", i)
    xs[i] = 10 * i  # fault: index out of range
# expect: writing 0
# expect: writing 1
# expect: writing 2
