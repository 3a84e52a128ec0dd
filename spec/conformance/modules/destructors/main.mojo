# Values of a struct from elsewhere are destroyed after their last use as ever.
from resource import Handle, opened

fn main():
    var a = opened("a")
    print(a.name)  # expect: a
    # expect: closed a
    var b = Handle("b")
    print("end", b.name)  # expect: end b
    # expect: closed b
