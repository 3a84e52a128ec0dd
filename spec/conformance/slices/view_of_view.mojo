# A slice of a slice is a view of the same list.
xs = [0, 1, 2, 3, 4, 5, 6, 7]
v = xs[2:7]
w = v[1:3]
print(v, w)  # expect: [2, 3, 4, 5, 6] [3, 4]
xs[3] = 30
print(w, v[::2][1])  # expect: [30, 4] 4
