# A loop over a list sees its elements in order.
words: [str] = ["to", "be", "or"]
line = ""
for w in words:
    line += w + "."
print(line)  # expect: to.be.or.
for x in [0.5, 1.5]:
    print(x * 2)
# expect: 1.0
# expect: 3.0
