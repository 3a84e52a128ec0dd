# What is appended to an element may be a part of another one, or of itself.
fn main():
    var v = [" a ", " b "]
    var i = 1
    v[i] += v[1 - i].strip()
    v[i] += v[i].removeprefix(" ")
    v[0] += (v[1] if i > 0 else v[0]).strip()
    v[0] += v[1] if i > 0 else v[0]
    print(v)  # expect: [ a b ab a b ab a,  b ab a]
