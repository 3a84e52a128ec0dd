# The variable stands once in the sum, on the side from which nothing is taken away.
fn main():
    t = 1
    u = 1
    v = 1
    w = 1
    x = 1.0
    parallel for i in range(5):
        t = i - t  # error: data race
    parallel for i in range(5):
        u = u + u  # error: data race
    parallel for i in range(5):
        v = v + i
        v = v * 2  # error: data race
    parallel for i in range(5):
        w = (w + i) * 2  # error: data race
    parallel for i in range(5):
        x = x / 2.0  # error: data race
    print(t, u, v, w, x)
