# A path that leaves the function needs no assignment.
def first_even(xs: List[Int]) -> Int:
    if len(xs) == 0:
        return -1
    else:
        found = xs[0]
    while found % 2 == 1:
        found += 1
    return found

def main():
    print(first_even([7, 8]))  # expect: 8
    print(first_even([4]))  # expect: 4
