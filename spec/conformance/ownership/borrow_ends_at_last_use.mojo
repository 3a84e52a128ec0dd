# A borrow ends at the last use of the borrower, not at the end of the block.
fn main():
    var xs = [1, 2, 3]
    ref first = xs[0]
    first = 10
    xs.append(4)
    for x in xs:
        print(x)
    # expect: 10
    # expect: 2
    # expect: 3
    # expect: 4
    xs.clear()
    print(len(xs))  # expect: 0
