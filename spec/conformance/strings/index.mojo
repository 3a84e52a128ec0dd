# One byte of a string, counted from either end.
fn main():
    var s = String("planet")
    print(s[0], s[5], s[-1], s[-6])  # expect: p t t p
    print(s[byte=2])  # expect: a
    var i = 3
    print(s[i] == "n")  # expect: True
    var backwards = String("")
    for k in range(len(s) - 1, -1, -1):
        backwards += s[k]
    print(backwards)  # expect: tenalp
