# A literal for an array has as many elements as the array, and arrays do not grow.
a: [int; 3] = [1, 2]  # error: 2 items
b: [int; 3] = [1, 2, 3, 4]  # error: 4 items
c: [int; 3] = [1, 2, 3]
c.append(4)  # error: fixed length
print(a, b, c)
