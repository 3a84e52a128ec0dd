# A function that changes a field changes the struct of the caller, through calls of calls.
struct Counter:
    n: int

fn bump(c: Counter):
    c.n += 1

fn bump_twice(c: Counter):
    bump(c)
    bump(c)

c = Counter(5)
bump(c)
bump_twice(c)
print(c.n)  # expect: 8
