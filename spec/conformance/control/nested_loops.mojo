# A table made by loops inside loops.
fn main():
    for row in range(1, 4):
        for column in range(1, 4):
            print(row * column, end="," if column < 3 else "\n")
    # expect: 1,2,3
    # expect: 2,4,6
    # expect: 3,6,9
