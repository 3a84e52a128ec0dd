# The same holds where the conventions are inferred.
fn add_all(a: [int], b: [int]):
    for x in b:
        a.append(x)

xs = [1, 2]
add_all(xs, xs)  # error: `xs` is passed for change
print(xs)
