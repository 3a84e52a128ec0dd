# An absurd number of repetitions ends at once; nothing repeated is nothing.
empty: [int] = []
print(empty * 10**18)  # expect: []
xs = [0] * 10**18  # fault: out of memory
print(len(xs))
