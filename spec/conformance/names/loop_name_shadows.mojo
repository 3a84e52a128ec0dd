# The name of a loop is the loop's own when the function declared one before.
fn main():
    var i = 50
    for i in range(2):
        print("in", i)
    # expect: in 0
    # expect: in 1
    print("out", i)  # expect: out 50
