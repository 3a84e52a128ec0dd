# A product over the rounds.
fn factorial(n: int) -> int:
    p = 1
    parallel for i in range(2, n + 1):
        p *= i
    return p

print(factorial(0), factorial(5), factorial(20))  # expect: 1 120 2432902008176640000
x: f64 = 3.0
parallel for i in range(4):
    x *= 0.5
print(x)  # expect: 0.1875
