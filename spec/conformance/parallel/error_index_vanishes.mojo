# Nothing is left of the loop's variable, or too little of it to tell rounds apart.
ys = [0] * 10
parallel for i in range(10):
    ys[i - i] = 1  # error: data race
parallel for i in range(10):
    ys[i * 0] = 1  # error: data race
parallel for i in range(-3, 4):
    ys[i * i] = 1  # error: data race
parallel for i in range(8):
    ys[i * 4611686018427387904] = 1  # error: data race
print(ys)
