# A function that calls itself passes on what it sees.
calls = 0
seen = [0]

fn fib(n: Int) -> Int:
    global calls
    calls += 1
    seen.append(n)
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

fn even(n: Int) -> Bool:
    if n == 0:
        return True
    return odd(n - 1)

fn odd(n: Int) -> Bool:
    global calls
    calls += 100
    if n == 0:
        return False
    return even(n - 1)

print(fib(4), calls, len(seen))  # expect: 3 9 10
print(even(5), calls)  # expect: False 309
