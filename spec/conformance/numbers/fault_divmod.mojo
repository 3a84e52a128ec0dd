# `divmod` by zero is a division by zero.
fn main():
    var parts = 3
    while parts >= 0:
        print(divmod(7, parts))  # fault: division by zero
        parts -= 1
    # expect: (2, 1)
    # expect: (3, 1)
    # expect: (7, 0)
