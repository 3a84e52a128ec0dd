print(-True)  # error: `-` does not work on `Bool`
print(+False)  # error: `+` does not work on `Bool`
