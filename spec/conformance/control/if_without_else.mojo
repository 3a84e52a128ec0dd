# An `if` without `else` is skipped when its condition is false.
n = 4
if n > 10:
    print("large")
if n % 2 == 0:
    print("even")  # expect: even
print("done")  # expect: done
