# A product of matrices, a row of the result in each round.
fn product(a: [[f32]], b: [[f32]]) -> [[f32]]:
    c: [[f32]] = []
    parallel for row in a:
        line: [f32] = []
        for j in range(len(b[0])):
            s: f32 = 0.0
            for k in range(len(row)):
                s += row[k] * b[k][j]
            line.append(s)
        c.append(line)
    return c

a: [[f32]] = [[1.0, 2.0], [3.0, 4.0], [0.0, 0.5]]
b: [[f32]] = [[1.0, 0.0, 2.0], [0.5, 4.0, 0.0]]
print(product(a, b))  # expect: [[2.0, 8.0, 2.0], [5.0, 16.0, 6.0], [0.25, 2.0, 0.0]]
