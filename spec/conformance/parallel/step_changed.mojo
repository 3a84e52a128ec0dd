# A range is fixed before its first round, also when what it was made from is changed.
first = 0
step = 2
parallel for i in range(first, 7, step):
    first += i
    step += i
print(first, step)
# expect: 12 14
