total = 1
total += 2
print(total)
