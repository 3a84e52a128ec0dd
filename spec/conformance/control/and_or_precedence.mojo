# `not` binds before `and`, `and` before `or`.
fn main():
    var t = True
    var f = False
    print(t or t and f)  # expect: True
    print((t or t) and f)  # expect: False
    print(not f and f)  # expect: False
    print(not (f and f))  # expect: True
