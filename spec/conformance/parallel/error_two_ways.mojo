# A variable is changed in one way: a sum of products depends on the order.
t = 1
u = 1.0
v = 1
parallel for i in range(5):
    t += i
    t *= 2  # error: data race
    u = max(u, 2.0)
    u += 1.0  # error: data race
    v = min(v, i)
    v = max(v, i)  # error: data race
print(t, u, v)
