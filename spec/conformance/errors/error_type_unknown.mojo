# The type of errors must be there.
fn f() raises Missing -> Int:  # error: `Missing` is not defined
    raise Error("text")


fn main():
    try:
        print(f())
    except e:
        print(e)
