# Each copy of a generic function sees the variables, and so do functions of inferred results.
factor = 2
factor = 3
log = ["x"]

def scaled(x):
    log.append(String(x))
    return x * factor

fn first[T: AnyType](xs: List[T]) -> T:
    log.append("first")
    return xs[0]

fn repeated[n: Int]() -> Int:
    return factor * n

print(scaled(2), scaled(1.5), first([4, 5]), first(["a"]), repeated[4]())  # expect: 6 4.5 4 a 12
print(log)  # expect: [x, 2, 1.5, first, first]
