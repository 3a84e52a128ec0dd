# After `x^` no function that reads x may be called.
fn keep(owned ys: List[Int]):
    print(len(ys))

xs = [1, 2]

fn count() -> Int:
    return len(xs)

print(count())
keep(xs^)
print(count())  # error: `xs` is used after it was transferred
