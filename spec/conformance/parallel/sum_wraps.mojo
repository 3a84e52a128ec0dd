# A sum of integers wraps as it would in order.
t: u8 = 0
parallel for i in range(1, 101):
    t += u8(i)
print(t)  # expect: 186
big = 9223372036854775807
parallel for i in range(3):
    big += 1
print(big)  # expect: -9223372036854775806
