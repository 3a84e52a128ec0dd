# A parallel loop has no next round that could be left out.
found = 0
parallel for i in range(100):
    if i * i > 50:
        break  # error: `break`
    found += i
print(found)
