# A function cannot be left out of the middle of a parallel loop.
fn find(xs: [int], wanted: int) -> bool:
    parallel for x in xs:
        if x == wanted:
            return True  # error: `return`
    return False

print(find([1, 2, 3], 2))
