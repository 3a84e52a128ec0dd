# What is only lent cannot be moved away.
fn take(owned xs: [int]) -> int:
    return len(xs)

fn use(borrowed xs: [int]) -> int:
    return take(xs^)  # error: `xs`

print(use([1, 2]))
