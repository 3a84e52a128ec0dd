# Choices between lists and texts: borrowed where read, copied where kept.
fn main():
    xs = [1, 2, 3]
    ys = xs if len(xs) > 2 else [0]
    ys.append(4)
    print(xs, ys)  # expect: [1, 2, 3] [1, 2, 3, 4]
    zs = (xs if False else ys) + [5]
    print(zs, ys)  # expect: [1, 2, 3, 4, 5] [1, 2, 3, 4]
    s = "a"
    t = s if s else "none"
    t += "b"
    print(s, t, (s if t else t) + "c")  # expect: a ab ac
    for x in (xs if xs else ys):
        print(x, end=" ")
    print()  # expect: 1 2 3
    print((xs if s == "b" else ys)[1:3])  # expect: [2, 3]
    w = (ys if s == "b" else xs)[1:]
    print(w)  # expect: [2, 3]
    if s and xs and not t == "x":
        print("yes")  # expect: yes
