# A third number is the step; a negative one walks backwards.
xs = [0, 1, 2, 3, 4, 5, 6]
print(xs[::2], xs[1::3])  # expect: [0, 2, 4, 6] [1, 4]
print(xs[::-1])  # expect: [6, 5, 4, 3, 2, 1, 0]
print(xs[5:1:-2], xs[2::-1])  # expect: [5, 3] [2, 1, 0]
print(xs[1:6:10], xs[-1:-4:-1])  # expect: [1] [6, 5, 4]
print(xs[3:5:-1], len(xs[::3]))  # expect: [] 3
