# An array has its length in its type; written `[]` it is all zeros.
a: [int; 4] = []
print(a, len(a))  # expect: [0, 0, 0, 0] 4
a[1] = 5
a[-1] += 2
print(a)  # expect: [0, 5, 0, 2]
b: [f32; 3] = [0.5, 1, 1.5]
total: f32 = 0
for x in b:
    total += x
print(b, total)  # expect: [0.5, 1.0, 1.5] 3.0
