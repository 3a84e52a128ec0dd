# Several lists written and others read in one loop.
a = [1, 2, 3]
b = [10, 20, 30]
sums = List[Int](length=3, fill=0)
products = List[Int](length=3, fill=0)
parallel for i in range(3):
    sums[i] = a[i] + b[2 - i]
    products[i] = a[i] * b[i]
print(sums, products)  # expect: [31, 22, 13] [10, 40, 90]
