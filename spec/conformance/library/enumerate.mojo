# `enumerate` counts the elements while it walks.
words: [str] = ["ann", "bob", "cy"]
for i, w in enumerate(words):
    print(i, w)
# expect: 0 ann
# expect: 1 bob
# expect: 2 cy
t = 0
for i, x in enumerate([10, 20, 30]):
    t += i * x
print(t)  # expect: 80
