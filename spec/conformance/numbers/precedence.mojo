# Which operator binds first.
n = 3
print(2 + n * 4 - 1)  # expect: 13
print(1 + 2 << 3)  # expect: 24
print(1 | n & 2)  # expect: 3
print(n & 1 == 1)  # expect: True
print(not n == 3 or True)  # expect: True
print(-n % 5)  # expect: 2
print(10 - 4 - 3, 100 // 7 // 2)  # expect: 3 7
