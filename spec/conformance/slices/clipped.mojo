# Bounds outside the list are clipped, never a fault.
xs = [1, 2, 3]
print(xs[1:100], xs[-100:2])  # expect: [2, 3] [1, 2]
print(xs[3:], xs[7:9], xs[2:1])  # expect: [] [] []
for i in range(0, 6, 2):
    print(i, xs[i:i+2])
# expect: 0 [1, 2]
# expect: 2 [3]
# expect: 4 []
