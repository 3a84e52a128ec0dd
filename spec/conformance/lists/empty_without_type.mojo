# What is read of an empty list whose elements nothing has told is Int.
print(reversed([]), sorted([]))  # expect: [] []
var xs = []
var ys = reversed(xs)
ys.append(4)
print(xs, ys)  # expect: [] [4]
