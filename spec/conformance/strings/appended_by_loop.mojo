# What is appended to a text may be computed by a loop of its own.
fn main():
    var v = str("aa" not in ["b c", "xyz"])
    v += f"{min([100, 1] + [0]):4}"
    v += str([x * 2 for x in range(3)])
    print(v)  # expect: True   0[0, 2, 4]
