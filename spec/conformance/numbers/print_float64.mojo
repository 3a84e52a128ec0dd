# A Float64 prints as the shortest text that reads back as the same value.
xs: [f64] = [0.1, 1.0, 100.0, 2.5, 123456.789, 0.0001, 0.00001, 1e15, 1e16, 1.5e-10, 1e22, 5e-324]
for x in xs:
    print(x)
# expect: 0.1
# expect: 1.0
# expect: 100.0
# expect: 2.5
# expect: 123456.789
# expect: 0.0001
# expect: 1e-05
# expect: 1000000000000000.0
# expect: 1e+16
# expect: 1.5e-10
# expect: 1e+22
# expect: 5e-324
