# `pop` takes the last element out, or the one at an index, and gives it back.
xs = [10, 20, 30, 40, 50]
print(xs.pop())  # expect: 50
print(xs.pop(0), xs.pop(1))  # expect: 10 30
print(xs)  # expect: [20, 40]
last = xs.pop(-1)
print(last, xs, len(xs))  # expect: 40 [20] 1
