# `/=` on an int variable gives a float, which does not go back into it.
n = 10
n //= 3
n /= 2  # error: cast
print(n)
