# Elementwise assignment for every type of number, empty slices and negative bounds.
a: [i32] = [1, 2, 3, 2147483647]
a[-3:] = a[-3:] + 1
print(a)  # expect: [1, 3, 4, -2147483648]
b: [u8] = [250, 251, 252]
b[0:2] = b[0:2] * 2 + 10
print(b)  # expect: [254, 0, 252]
c: [f64] = [0.5, 1.5]
c[:] = 1 / (c[:] * c[:])
print(c)  # expect: [4.0, 0.4444444444444444]
c[2:] = c[5:9] * 2
c[1:1] = c[0:0] + c[2:2]
print(c)  # expect: [4.0, 0.4444444444444444]
d: [f16] = [0.5, 2.0]
d[:] = -d[:] * 3 + 1
print(d)  # expect: [-0.5, -5.0]
e = [7, -7, 9]
e[:] = e[:] // 2 % 3
print(e)  # expect: [0, 2, 1]
e[1:] -= e[:2]
print(e)  # expect: [0, 2, -1]
f = [True, False, True]
f[:2] = f[1:]
print(f)  # expect: [False, True, True]
