# `global` makes an assignment mean the script's variable.
count = 0
word = "a"
xs = [1]

fn bump(by: Int):
    global count
    count += by

fn rename(to: String):
    global word, xs
    word = to
    xs = [7, 8]

def both():
    global count, word
    count, word = count * 10, word + "!"

bump(2)
bump(3)
print(count)  # expect: 5
rename("b")
print(word, xs)  # expect: b [7, 8]
both()
print(count, word)  # expect: 50 b!
