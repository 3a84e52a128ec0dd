# Inner functions see the script's variables.
base = 1
base = 10

fn outer(n: Int) -> Int:
    fn add(x: Int) -> Int:
        global base
        base += 1
        return x + base

    return add(n) + base

print(outer(1), base)  # expect: 23 11
if base > 5:
    fn local(x: Int) -> Int:
        return x * base
    print(local(2))  # expect: 22
