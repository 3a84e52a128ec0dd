# The smallest program: a script is its top-level statements, in order.
print("hello, world")  # expect: hello, world
