# The size that the program leaves open comes from how the result is used.
fn halves() -> [f32; N]:
    result: [f32; N] = []
    for i in range(0, N):
        result[i] = i * 0.5
    return result

short: [f32; 3] = halves()
longer: [f32; 6] = halves()
print(short)  # expect: [0.0, 0.5, 1.0]
print(longer)  # expect: [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]
