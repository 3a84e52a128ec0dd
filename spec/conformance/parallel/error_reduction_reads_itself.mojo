# What is written out must leave the total alone but for the one place, and be one way of reducing.
fn main():
    t = 0
    u = 1
    v = 1
    w = 1
    parallel for i in range(10):
        t = i - t  # error: data race
        u = u + u  # error: data race
        v = v + i * v  # error: data race
        w = w * 2 + i  # error: data race
    print(t, u, v, w)
