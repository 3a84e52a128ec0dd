# A cleared list is empty and can be filled again.
xs = [1, 2, 3]
xs.clear()
print(xs, len(xs))  # expect: [] 0
xs.append(9)
print(xs)  # expect: [9]
print("full" if xs else "empty")  # expect: full
xs.clear()
print("full" if xs else "empty")  # expect: empty
