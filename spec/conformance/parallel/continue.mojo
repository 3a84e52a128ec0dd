# A round may end early by `continue`; inner loops may break off.
firsts: [int] = []
parallel for n in range(2, 12):
    if n == 6:
        continue
    for d in range(2, n + 1):
        if n % d == 0:
            firsts.append(d)
            break
print(firsts)  # expect: [2, 3, 2, 5, 7, 2, 3, 2, 11]
