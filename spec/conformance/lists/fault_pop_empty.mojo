# Nothing can be taken out of an empty list.
xs = [1, 2]
while True:
    print(xs.pop())  # fault: index out of range
# expect: 2
# expect: 1
