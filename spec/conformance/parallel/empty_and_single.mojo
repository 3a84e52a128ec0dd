# No round at all, and a single one.
fn run(xs: [int]) -> [int]:
    ys: [int] = [100]
    parallel for x in xs:
        ys.append(x + 1)
    return ys

print(run([]), run([5]))  # expect: [100] [100, 6]
total = 7
parallel for i in range(0):
    total += 1000
parallel for i in range(1):
    total += 10
parallel for i in range(5, 2):
    total += 5000
print(total)  # expect: 17
