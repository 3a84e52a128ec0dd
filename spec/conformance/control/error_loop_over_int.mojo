# An int is not a sequence.
fn main():
    var n = 5
    for i in n:  # error: cannot iterate
        print(i)
