# `resize` cuts a list or fills it up with a value.
xs = [1, 2, 3, 4]
xs.resize(2, 0)
print(xs)  # expect: [1, 2]
xs.resize(5, -1)
print(xs)  # expect: [1, 2, -1, -1, -1]
xs.resize(0, 7)
print(xs)  # expect: []
