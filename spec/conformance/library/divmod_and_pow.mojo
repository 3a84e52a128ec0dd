# Quotient and remainder at once, and powers by name.
q, r = divmod(17, 5)
print(q, r)  # expect: 3 2
print(divmod(-17, 5), divmod(17, -5))  # expect: (-4, 3) (-4, -3)
print(pow(2, 10), pow(0.5, 2))  # expect: 1024 0.25
