# The quotient of a huge unsigned number and a signed one is a fault if that is 0.
fn quotient(a: UInt64, b: Int) -> Float64:
    return a / b  # fault: division by zero

print(quotient(UInt64.MAX, -2))  # expect: -9.223372036854776e+18
print(quotient(1, 0))
