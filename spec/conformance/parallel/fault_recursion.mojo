# A round that calls too deeply.
fn down(n: int) -> int:
    return down(n + 1) + 1  # fault: recursion

total = 0
parallel for i in range(10):
    if i == 7:
        total += down(i)
    total += i
print(total)
