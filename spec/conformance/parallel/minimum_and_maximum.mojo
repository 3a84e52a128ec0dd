# The smallest and the largest over the rounds.
xs = [4, -7, 12, 3, 12]
low = xs[0]
high = xs[0]
parallel for x in xs:
    low = min(low, x)
    high = max(high, x)
print(low, high)  # expect: -7 12
best: f32 = 0.5
k: f32 = 0.25
parallel for i in range(10):
    best = max(best, i * 37 % 10 * k)
print(best)  # expect: 2.25
