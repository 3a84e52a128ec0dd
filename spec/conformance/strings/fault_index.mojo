# An index outside the string.
fn main():
    var s = String("abc")
    for i in range(1, 5):
        print(s[i])  # fault: index out of range
    # expect: b
    # expect: c
