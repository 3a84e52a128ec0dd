count = 0
for i in range(3):
    count += i

fn f() -> Int:
    inner = 3
    return inner + count
