# A scalar outside, written by every round, is a data race.
xs = [1, 2, 3]
last = 0
count = 0
parallel for x in xs:
    last = x  # error: data race
    count = x + 1  # error: data race
print(last, count)
