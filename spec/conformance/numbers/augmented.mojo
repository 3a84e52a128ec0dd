# Every augmented assignment on ints.
var n = 20
n += 5
n -= 4
n *= 3
print(n)  # expect: 63
n //= 4
print(n)  # expect: 15
n %= 8
print(n)  # expect: 7
n **= 2
print(n)  # expect: 49
n <<= 1
n >>= 2
print(n)  # expect: 24
n |= 3
n &= 26
n ^= 1
print(n)  # expect: 27
