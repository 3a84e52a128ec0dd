# `^` moves a value to a new name; the old name may be given a new value.
fn main():
    var a = [1, 2]
    var b = a^
    b.append(3)
    a = [9]
    print(a, b)  # expect: [9] [1, 2, 3]
    var c = b^
    b = a^
    a = c^
    print(a, b)  # expect: [1, 2, 3] [9]
