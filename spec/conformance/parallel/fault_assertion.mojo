# An assertion that fails in a round.
xs = [4, 9, -1, 16, -2]
total = 0
parallel for x in xs[0:2]:
    assert x >= 0
    total += x
print(total)
# expect: 13
parallel for x in xs:
    assert x >= 0  # fault: assertion failed
    total += x
print(total)
