# A tuple keeps the values that it was made of.
a = 1
xs: [int] = [1, 2]
t = (a, xs)
a = 5
xs.append(3)
print(t, a, xs)  # expect: (1, [1, 2]) 5 [1, 2, 3]
