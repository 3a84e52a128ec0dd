fn at(xs: List[Int], i: Int) -> Int:
    return xs[i]  # fault: index
