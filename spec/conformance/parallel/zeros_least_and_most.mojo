# Of zeros of both signs `min` and `max` take the second: the order of the operands is kept.
xs: [f64] = [9.0, 0.0, -0.0, 0.0, -0.0]
ys: [f64] = [-9.0, 0.0, -0.0, 0.0, -0.0]
a = 3.0
b = 3.0
parallel for x in xs:
    a = min(x, a)
parallel for x in xs:
    b = min(b, x)
c = -3.0
d = -3.0
parallel for y in ys:
    c = max(y, c)
parallel for y in ys:
    d = max(d, y)
print(a, b, c, d)  # expect: 0.0 -0.0 0.0 -0.0
