# Texts through lists, loops, tuples and calls.
fn chars(s: str) -> [str]:
    return [c for c in s]
fn pick(xs: [str], i: int) -> str:
    if i < 0:
        return "none"
    for j, x in enumerate(xs):
        if j == i:
            return x
    return xs[-1]
fn longest(a: str, b: str) -> str:
    return a if len(a) > len(b) else b
fn shout(s: str) -> str:
    s = s.upper()
    s += "!"
    return s
fn main():
    w = "abc"
    xs = chars(w)
    xs.extend(chars(longest(w, "no")))
    print(xs, pick(xs, 1), pick(xs, 99), pick([], -1))  # expect: [a, b, c, a, b, c] b c none
    print(shout(w), w, shout(xs[0]), shout(longest(w + w, w)))  # expect: ABC! abc A! ABCABC!
    t = ("k", [w, w])
    name, vals = t
    vals.append(name)
    print(t, vals)  # expect: (k, [abc, abc]) [abc, abc, k]
    pairs = [(x, i) for i, x in enumerate(["q", "r"])]
    for x, i in pairs:
        print(x * (i + 1), end=" ")
    print()  # expect: q rr
    m = [[c + d for c in "ab"] for d in "cd"]
    print(m, [r[0] for r in m], m[1][-1])  # expect: [[ac, bc], [ad, bd]] [ac, ad] bd
    s = ""
    for r in m:
        for c in r:
            if c == "bc":
                continue
            if c == "bd":
                break
            s += c
        else:
            s += "|"
    print(s)  # expect: ac|ad
    a = b = ["z"]
    a.append("y")
    print(a, b)  # expect: [z, y] [z]
    a[0], a[1], b[0] = b[0] + "1", a[0], a[1]
    print(a, b)  # expect: [z1, z] [y]
