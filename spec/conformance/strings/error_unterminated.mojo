# A string in single quotes ends on its line.
print("fine")
print("not closed)  # error: unterminated
