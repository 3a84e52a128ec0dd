# A sum over the rounds, of integers and of exactly represented floats.
total = 100
parallel for i in range(1, 1001):
    total += i
print(total)  # expect: 500600
xs: [f32] = [0.5, 1.0, ..., 8.0]
t: f32 = 0.0
parallel for x in xs:
    t += x
print(t)  # expect: 68.0
