# A name cannot be read above its first assignment.
print(later)  # error: `later` is not assigned
later = 5
print(later)
