# A number that is passed for change is no constant.
n = 1
m = 2
k = 3
size = 4

fn up(mut x: Int):
    x += 10

fn ups_k():
    up(k)

fn own_size() -> Int:
    var size = 7
    up(size)
    return size

fn sum() -> Int:
    return n + m + k

fn sized() -> Int:
    var xs: [Int; size] = []
    return len(xs)

print(sum())  # expect: 6
up(n)
print(sum())  # expect: 16
swap(n, m)
print(n, m, sum())  # expect: 2 11 16
ups_k()
print(sum(), own_size(), sized())  # expect: 26 17 4
ref r = m
r = 0
print(sum())  # expect: 15
