# Indices below zero count from the end; where they meet others the rounds run in order.
ys = [0] * 5
parallel for i in range(7):
    ys[i - 2] = 10 * ys[i - 2] + i
print(ys)
parallel for i in range(-5, 0):
    ys[i] = i
print(ys)
parallel for i in range(5):
    ys[-1 - i] *= 10
print(ys)

fn spread(mut rows: List[List[Int]], first: Int, by: Int):
    parallel for i in range(first, 6):
        rows[i * 2 - by].append(i)

rows: [[int]] = [[], [], [], [], [], [], [], [], []]
spread(rows, -1, 3)
print(rows)
# expect: [2, 3, 4, 5, 16]
# expect: [-5, -4, -3, -2, -1]
# expect: [-50, -40, -30, -20, -10]
# expect: [[], [2], [], [3], [-1], [4], [0], [5], [1]]
