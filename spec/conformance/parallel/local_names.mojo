# Names that the body assigns first belong to the round.
fn digit_sums(n: int) -> [int]:
    sums: [int] = []
    parallel for i in range(n):
        var rest = i * 37
        total = 0
        while rest > 0:
            total += rest % 10
            rest //= 10
        sums.append(total)
    return sums

print(digit_sums(6))  # expect: [0, 10, 11, 3, 13, 14]
