# Arrays of fixed size are written in the same way.
fn table() -> [int; 5]:
    result: [int; 5] = []
    parallel for i in range(5):
        result[i] = 2 ** i
    return result

print(table())  # expect: [1, 2, 4, 8, 16]
