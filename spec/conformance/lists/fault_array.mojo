# Arrays check their indices like lists.
fn put(a: [int; 3], i: int):
    a[i] = 1  # fault: index out of range

a: [int; 3] = []
put(a, 2)
print(a)
# expect: [0, 0, 1]
put(a, 3)
