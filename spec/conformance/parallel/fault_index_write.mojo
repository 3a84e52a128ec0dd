# Writing an element that the list does not have.
ys = List[Int](length=5, fill=0)
parallel for i in range(5):
    ys[i] = i
print(ys)
# expect: [0, 1, 2, 3, 4]
parallel for i in range(7):
    ys[i] = 1  # fault: index out of range
print("never")
