# A range is fixed before the loop, whatever becomes of what it was made from.
fn main():
    k = 1
    for i in range(0, 5, k):
        k += 1
        print(i, end=" ")
    print(k)
    r = range(0, 3)
    for i in r:
        r = range(5, 9)
        print(i, end=" ")
    print(len([i for i in r]))
    a = 0
    for i in range(3):
        ref j = i
        j = 7
        a += i
    print(a)

# expect: 0 1 2 3 4 6
# expect: 0 1 2 4
# expect: 21
