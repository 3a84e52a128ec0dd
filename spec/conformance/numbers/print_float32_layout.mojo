# Float32 follows the same layout as Float64: when to use an exponent depends on the size.
xs: [f32] = [1e15, 1e16, 0.0001, 0.00001, 3.25, 3.4028235e38, 1e20]
for x in xs:
    print(x)
# expect: 1000000000000000.0
# expect: 1e+16
# expect: 0.0001
# expect: 1e-05
# expect: 3.25
# expect: 3.4028235e+38
# expect: 1e+20
