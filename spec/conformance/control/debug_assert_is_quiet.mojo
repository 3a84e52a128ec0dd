# `debug_assert` does nothing by itself; where it is "safe", it looks.
fn loud() -> Bool:
    print("asked")
    return False


fn main():
    debug_assert(loud(), "never")
    debug_assert(1 > 2, "nor ", "this")
    print("here")  # expect: here
    debug_assert[assert_mode="safe"](1 > 2, "looked at")  # fault: assertion failed
