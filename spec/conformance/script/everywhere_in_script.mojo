# Names that the script assigns in branches, loops and by unpacking are seen, too.
flag = 3 > 2
if flag:
    chosen = 10
else:
    chosen = 20
while chosen < 12:
    chosen += 1
    last = chosen
(a, b) = (1, "two")
for i in range(3):
    squared = i * i
if (half := chosen // 2) > 2:
    pass
p = q = 4

fn seen() -> Int:
    return chosen + a + half + p + q

def text():
    print(b, flag)

print(seen())  # expect: 27
text()  # expect: two True
