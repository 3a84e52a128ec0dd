# Ranges with steps of every kind, also one that is known late.
fn every(n: Int, step: Int) -> List[Int]:
    ys = [0] * n
    seen: [int] = []
    parallel for i in range(0 if step > 0 else n - 1, n if step > 0 else -1, step):
        ys[i] = i + 1
        seen.append(i)
    print(seen)
    return ys

print(every(7, 3))
print(every(7, -2))
print(every(3, 9223372036854775807))
# expect: [0, 3, 6]
# expect: [1, 0, 0, 4, 0, 0, 7]
# expect: [6, 4, 2, 0]
# expect: [1, 0, 3, 0, 5, 0, 7]
# expect: [0]
# expect: [1, 0, 0]
