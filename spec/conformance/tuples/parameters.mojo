# Tuples as arguments, with their types written and without.
fn dot(a: Tuple[Int, Int], b: Tuple[Int, Int]) -> Int:
    return a[0] * b[0] + a[1] * b[1]

def first(pair):
    return pair[0]

print(dot((1, 2), (3, 4)))  # expect: 11
print(first((7, "x")), first(("y", 8)))  # expect: 7 y
