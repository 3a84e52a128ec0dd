# Filling up to a width.
print("7".rjust(3, "0"), "7".ljust(3, ".") + "|")  # expect: 007 7..|
print("[" + "ab".rjust(5) + "]")  # expect: [   ab]
print("abcdef".rjust(3))  # expect: abcdef
print("x".center(5, "*"))  # expect: **x**
