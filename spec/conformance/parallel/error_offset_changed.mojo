# A number that the rounds change is no part of an index.
ys = [0] * 20
k = 1
parallel for i in range(10):
    ys[i + k] = 1  # error: data race
    k += i
print(ys, k)
