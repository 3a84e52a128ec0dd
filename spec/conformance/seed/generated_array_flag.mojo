# The size that the program leaves open comes from the command line.
# flags: -D N=7
fn halves() -> [f32; N]:
    result: [f32; N] = []
    for i in range(0, N):
        result[i] = i * 0.5
    return result

a = halves()
print(len(a), a[6])  # expect: 7 3.0
print(a)  # expect: [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0]
