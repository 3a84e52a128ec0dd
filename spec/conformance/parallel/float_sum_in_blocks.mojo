# A float reduction adds blocks of 1024 iterations in order and combines the blocks as a tree.
total = 0.0
product = 1.0
parallel for i in range(1, 3000):
    total += 1.0 / i
    product *= 1.0 + 1.0 / i
print(total, product)  # expect: 8.583416556625851 3000.0000000000186
few: f32 = 10.0
parallel for i in range(4):
    few += 0.1
print(few)  # expect: 10.4
