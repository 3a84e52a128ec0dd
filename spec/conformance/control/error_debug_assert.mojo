# `debug_assert` does nothing by itself, but must be right; where it is "safe", it looks.
fn loud() -> Bool:
    print("asked")
    return False


fn main():
    debug_assert(loud(), "never")
    debug_assert(1 > 2, "nor ", "this")
    debug_assert[assert_mode="safe"](1 < 2, "looked at")
    debug_assert(missing > 2)  # error: `missing` is not defined
