# `print` puts spaces between its arguments and ends the line.
print("a", 1, 2.5, True)  # expect: a 1 2.5 True
print()
# expect:
print("a", "b", "c", sep="")  # expect: abc
print(1, 2, 3, sep=", ", end=".\n")  # expect: 1, 2, 3.
print("x", end="")
print("y", end="!")
print("z")  # expect: xy!z
print("[", "", "]")  # expect: [  ]
