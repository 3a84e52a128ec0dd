# A loop goes over the elements of a slice; so does a comprehension.
xs = [1, 2, 3, 4, 5, 6]
total = 0
for x in xs[2:5]:
    total += x
print(total)  # expect: 12
print([x * x for x in xs[:3]])  # expect: [1, 4, 9]
for x in xs[::-3]:
    print(x)
# expect: 6
# expect: 3
for x in xs[4:4]:
    print("never", x)
