# A text that grows by what a loop makes, also where that changes the text.
s = "a"

fn mark(n: Int) -> String:
    global s
    s += "!"
    return String(n)

fn own(mut p: String, k: String):
    p += ", ".join([k for _ in range(2)])

s += ", ".join([String(i) for i in range(3)])
print(s)  # expect: a0, 1, 2
s += "-".join([mark(i) for i in range(2)])
print(s)  # expect: a0, 1, 20-1
t = "t"
own(t, "k")
print(t)  # expect: tk, k
