# Strings that stand side by side are one string.
print("ab" "cd" 'ef')  # expect: abcdef
message = ("one "
    "two "
    "three")
print(message)  # expect: one two three
