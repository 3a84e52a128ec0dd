# Negative bounds count from the end.
xs = [10, 20, 30, 40, 50]
print(xs[-2:], xs[:-2])  # expect: [40, 50] [10, 20, 30]
print(xs[-4:-1])  # expect: [20, 30, 40]
print(xs[-1:0], xs[1:-1])  # expect: [] [20, 30, 40]
