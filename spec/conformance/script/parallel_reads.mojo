# A parallel loop may call what reads variables of the script.
scale = 2
scale = 3
xs = [1.0, 2.0, 3.0]

fn scaled(i: Int) -> Float64:
    return xs[i] * Float64(scale)

fn all() -> List[Float64]:
    ys = [0.0, 0.0, 0.0]
    parallel for i in range(3):
        ys[i] = scaled(i) + xs[i] * Float64(scale)
    return ys

print(all())  # expect: [6.0, 12.0, 18.0]
out = [0.0, 0.0, 0.0]
parallel for i in range(3):
    out[i] = scaled(i)
print(out)  # expect: [3.0, 6.0, 9.0]

def fill():
    parallel for i in range(3):
        out[i] = Float64(i * scale)

def total():
    t = 0.0
    parallel for x in out:
        t += x
    return t

fill()
print(out, total())  # expect: [0.0, 3.0, 6.0] 9.0
