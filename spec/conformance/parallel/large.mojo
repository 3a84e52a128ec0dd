# Enough rounds that they are shared out; the result does not show it.
n = 20000
ys: [int] = []
total = 0
parallel for i in range(n):
    ys.append(i % 7)
    total += i % 7
ordered = True
for i in range(n):
    if ys[i] != i % 7:
        ordered = False
print(len(ys), ordered, total)  # expect: 20000 True 59997
