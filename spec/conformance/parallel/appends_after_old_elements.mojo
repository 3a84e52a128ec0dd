# Appending goes on after what the list already holds.
xs = [7, 8]
parallel for i in range(3):
    xs.append(i)
parallel for i in range(2):
    xs.append(10 * i)
print(xs)  # expect: [7, 8, 0, 1, 2, 0, 10]
