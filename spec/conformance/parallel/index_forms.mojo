# Sums, differences and multiples of the loop's variable with what stays the same.
alias GAP = 2

fn fill(mut ys: List[Int], n: Int, k: Int):
    parallel for i in range(n):
        ys[n - 1 - i] = i
    parallel for i in range(n):
        ys[k + i * 2 - 1] += 100
    parallel for i in range(n):
        ys[-i + n + GAP] -= 1000

ys = [0] * 10
fill(ys, 5, 1)
print(ys)
# expect: [104, 3, 102, -999, -900, -1000, -900, -1000, 100, 0]
