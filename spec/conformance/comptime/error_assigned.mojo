# A compile-time name is not a variable.
alias limit = 10
print(limit)
limit = 20  # error: cannot assign to `limit`
limit += 1  # error: cannot assign to `limit`
