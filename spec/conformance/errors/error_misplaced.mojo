# What cannot be raised, or not here.
fn main() raises:
    raise 3  # error: expected `String` for parameter `message` of `Error`
    try:
        print(1)
    except e:
        print(e)
    except f:  # error: a second `except` is never reached
        print(f)
    raise  # error: outside of a handler
