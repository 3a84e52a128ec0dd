# A list is not passed to a function that changes it by its name.
xs = [1, 2]

fn grow(ys: List[Int]) -> Int:
    xs.append(3)
    return len(ys)

print(grow(xs))  # error: `xs` is passed
