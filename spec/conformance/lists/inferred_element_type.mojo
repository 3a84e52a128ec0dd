# The elements decide the type; a mixture of whole and real numbers is a list of reals.
xs = [1, 2.5, 3]
print(xs, xs[0] / 2)  # expect: [1.0, 2.5, 3.0] 0.5
ys = [x > 2 for x in xs]
print(ys)  # expect: [False, True, True]
empty = []
empty.append(0.5)
print(empty)  # expect: [0.5]
