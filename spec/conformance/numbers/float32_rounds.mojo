# Each Float32 operation is rounded to 24 bits.
a: f32 = 16777216.0
print(a + 1)  # expect: 16777216.0
print(a + 2)  # expect: 16777218.0
b: f32 = 0.7
c: f32 = 0.1
print(b * c)  # expect: 0.07
wide = Float64(b)
print(wide == 0.7)  # expect: False
