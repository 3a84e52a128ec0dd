# A text cut into its lines.
text = "one\ntwo\n\nfour\n"
lines = text.splitlines()
print(len(lines))  # expect: 4
for line in lines:
    print(len(line), line)
# expect: 3 one
# expect: 3 two
# expect: 0
# expect: 4 four
