# What cannot be entered cannot be used by `with`.
struct Plain:
    var n: Int

fn main():
    with Plain(1):  # error: `with`
        print("inside")
    with 5 as x:  # error: `with`
        print(x)
