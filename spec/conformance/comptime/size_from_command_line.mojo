# A size given on the command line.
# flags: -D N=6
fn ramp() -> [f32; N]:
    result: [f32; N] = []
    for i in range(0, N):
        result[i] = i * 0.5
    return result

a = ramp()
print(a)  # expect: [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]
print(len(a))  # expect: 6
