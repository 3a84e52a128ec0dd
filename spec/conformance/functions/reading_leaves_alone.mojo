# A function that only reads takes nothing away from its caller.
fn total(xs: [int]) -> int:
    t = 0
    for x in xs:
        t += x
    return t

xs: [int] = [1, 2, 3]
print(total(xs), total(xs))  # expect: 6 6
xs.append(4)
print(total(xs), xs)  # expect: 10 [1, 2, 3, 4]
