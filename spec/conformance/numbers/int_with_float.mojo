# An int with a float gives the type of the float.
n = 3
d = 0.5
s: f32 = 0.1
print(n + d)  # expect: 3.5
print(n * d)  # expect: 1.5
print(n - s)  # expect: 2.9
print(n / s)  # expect: 30.0
print(7 // 2.0)  # expect: 3.0
total: f32 = 10.0
count = 4
mean: f32 = total / count
print(mean)  # expect: 2.5
