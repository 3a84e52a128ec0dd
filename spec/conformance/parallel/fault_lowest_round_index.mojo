# The same loop with the other fault in the lower round.
fn work(xs: [int], divisors: [int]) -> int:
    total = 0
    parallel for i in range(100):
        if i >= 5:
            total += xs[i]  # fault: index out of range
        total += 100 // divisors[i % len(divisors)]
    return total

print("start")
# expect: start
print(work([1, 2, 3], [1, 2, 4, 5, 10, 20, 25, 0]))
