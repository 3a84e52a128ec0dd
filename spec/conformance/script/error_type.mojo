# A variable keeps its type, whoever assigns it.
count = 1

def text():
    global count
    count = "one"  # error: for `count`

text()
print(count)
