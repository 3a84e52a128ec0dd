# An index must differ in the rounds of every loop around it.
ys = [0] * 30
parallel for i in range(10):
    parallel for j in range(3):
        ys[j] = i  # error: data race
        ys[i] = j  # error: data race
        ys[3 * i + j] = 1  # error: data race
print(ys)
