# A header ends with a colon.
n = 3
if n > 2  # error: expected `:`
    print("more")
