# Of several faults the one of the lowest round is reported, whichever comes first in time.
fn work(xs: [int], divisors: [int]) -> int:
    total = 0
    parallel for i in range(100):
        if i >= 40:
            total += xs[i]
        total += 100 // divisors[i % len(divisors)]  # fault: division by zero
    return total

print("start")
# expect: start
print(work([1, 2, 3], [1, 2, 4, 5, 10, 20, 25, 0]))
