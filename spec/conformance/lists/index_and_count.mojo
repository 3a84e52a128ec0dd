# `index` finds the first equal element, `count` counts them all.
xs = [4, 7, 4, 9, 4]
print(xs.index(4), xs.index(9))  # expect: 0 3
print(xs.count(4), xs.count(7), xs.count(5))  # expect: 3 1 0
names = ["ann", "bob", "ann"]
print(names.index("bob"), names.count("ann"))  # expect: 1 2
