# What goes to the error stream is not part of the output.
from sys import stderr

print("out 1")  # expect: out 1
print("err", 1, file=stderr)
print("out 2", end="")
print("err 2", file=stderr)
print(".")  # expect: out 2.
