# Cut at a separator, or at white space.
parts = "a,b,,c".split(",")
print(parts, len(parts))  # expect: [a, b, , c] 4
print(" one  two three ".split())  # expect: [one, two, three]
for word in "red green".split(" "):
    print("<" + word + ">")
# expect: <red>
# expect: <green>
print("k=v=w".split("=", 1))  # expect: [k, v=w]
print(len("".split(",")), len("".split()))  # expect: 1 0
