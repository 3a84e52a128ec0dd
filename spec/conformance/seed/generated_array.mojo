# An array of fixed size, filled by a function; the size is a compile-time name.
alias N = 5

fn halves() -> [f32; N]:
    result: [f32; N] = []
    for i in range(0, N):
        result[i] = i * 0.5
    return result

a = halves()
print(a, len(a))  # expect: [0.0, 0.5, 1.0, 1.5, 2.0] 5
