# What is read of an empty list whose elements nothing has told is Int.
print(reversed([]), sorted([]))  # expect: [] []
var xs = []
var ys = reversed(xs)
ys.append(4)
comptime some = Bool([])
print(xs, ys, some)  # expect: [] [4] False
