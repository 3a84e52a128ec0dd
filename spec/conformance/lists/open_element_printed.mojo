# A list that nothing was ever put into can be printed, joined and repeated; what follows may tell
# what it holds.
xs = []
print(xs, len(xs))  # expect: [] 0
print(f"{xs}", xs + xs, xs * 2)  # expect: [] [] []
print([])  # expect: []
ys = []
print(ys)  # expect: []
ys.append("a")
print(ys)  # expect: [a]
