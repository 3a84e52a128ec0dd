# The `else` of a `for` runs when no `break` left the loop.
def main():
    for n in range(2, 10):
        for d in range(2, n):
            if n % d == 0:
                print(n, "has", d)
                break
        else:
            print(n, "is prime")
    # expect: 2 is prime
    # expect: 3 is prime
    # expect: 4 has 2
    # expect: 5 is prime
    # expect: 6 has 2
    # expect: 7 is prime
    # expect: 8 has 2
    # expect: 9 has 3
