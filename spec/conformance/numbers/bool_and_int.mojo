# A Bool prints as a word and counts as 0 or 1 after a cast.
fn main():
    var t = True
    var f = 3 < 2
    print(t, f)  # expect: True False
    print(Int(t) + Int(f))  # expect: 1
    print(t & f, t | f, t ^ t)  # expect: False True False
    print(Bool(5), Bool(0))  # expect: True False
