# A fault in a function that a round calls.
fn share(n: int, people: int) -> int:
    return n // people  # fault: division by zero

shares: [int] = []
parallel for i in range(4):
    shares.append(share(100, i + 1))
print(shares)
# expect: [100, 50, 33, 25]
parallel for i in range(4):
    shares.append(share(100, i - 2))
print("never")
