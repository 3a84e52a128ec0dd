# Ranges with a start, with a step, and counting down.
a: [int] = []
parallel for i in range(3, 7):
    a.append(i)
print(a)  # expect: [3, 4, 5, 6]
b: [int] = []
parallel for i in range(1, 20, 6):
    b.append(i)
print(b)  # expect: [1, 7, 13, 19]
c: [int] = []
parallel for i in range(10, 0, -3):
    c.append(i)
print(c)  # expect: [10, 7, 4, 1]
