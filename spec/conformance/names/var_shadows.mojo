# `var` in an inner block makes a new name; the outer one is untouched.
fn main():
    var depth = 1
    if depth == 1:
        var depth = "two"
        print(depth)  # expect: two
        if True:
            var depth = 3.0
            print(depth)  # expect: 3.0
        print(depth)  # expect: two
    print(depth)  # expect: 1
