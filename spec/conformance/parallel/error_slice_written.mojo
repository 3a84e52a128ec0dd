# Slices of several rounds may overlap.
ys: [int] = [0, 0, 0, 0, 0, 0]
parallel for i in range(3):
    ys[i:i+2] = [1, 2]  # error: data race
print(ys)
