# What is assigned to a slice has exactly its length.
fn put(xs: [int], n: int, values: [int]):
    xs[0:n] = values  # fault: lengths differ

xs = [1, 2, 3, 4]
put(xs, 2, [10, 20])
print(xs)
# expect: [10, 20, 3, 4]
put(xs, 3, [7, 8])
