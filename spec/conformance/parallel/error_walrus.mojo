# An assignment inside an expression is one as well.
fn main():
    t = 0
    parallel for i in range(3):
        if (t := i) > 1:  # error: data race
            pass
    print(t)
