# An empty list has no first element and no last one.
fn last(xs: [int]) -> int:
    return xs[-1]  # fault: index out of range

print(last([4, 6]))
# expect: 6
print(last([]))
