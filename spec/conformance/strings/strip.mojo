# White space, or given characters, taken off the ends.
s = "  two words \t\n"
print("[" + s.strip() + "]")  # expect: [two words]
print("[" + s.lstrip().rstrip() + "]")  # expect: [two words]
print("[" + "  a ".rstrip() + "]")  # expect: [  a]
print("[" + "  a ".lstrip() + "]")  # expect: [a ]
print("xxaxbxx".strip("x"))  # expect: axb
