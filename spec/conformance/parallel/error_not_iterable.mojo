# A parallel loop walks what a loop walks, and nothing else.
n = 5
total = 0
parallel for i in n:  # error: loop
    total += i
print(total)
