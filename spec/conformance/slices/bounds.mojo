# A slice runs from its first index up to and without its second; either may be left out.
xs = [10, 20, 30, 40, 50]
print(xs[1:3])  # expect: [20, 30]
print(xs[:2], xs[3:])  # expect: [10, 20] [40, 50]
print(xs[:], len(xs[1:4]))  # expect: [10, 20, 30, 40, 50] 3
print(xs[2:2], len(xs[2:2]))  # expect: [] 0
i = 1
w = 2
print(xs[i:i+w], xs[i+w:])  # expect: [20, 30] [40, 50]
