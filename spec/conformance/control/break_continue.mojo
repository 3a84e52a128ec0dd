# `break` leaves the innermost loop, `continue` goes on with its next round.
fn main():
    for i in range(10):
        if i % 2 == 1:
            continue
        if i > 6:
            break
        print(i, end=" ")
    print()  # expect: 0 2 4 6
    for i in range(3):
        for j in range(5):
            if j > i:
                break
            print(i, j, end=";")
    print()  # expect: 0 0;1 0;1 1;2 0;2 1;2 2;
