# `inout` and `mut` lend an argument for change.
fn grow_old(inout n: Int):
    n += 1

fn grow_new(mut n: Int):
    n += 10

fn main():
    var n = 1
    grow_old(n)
    grow_new(n)
    print(n)  # expect: 12
