from odd import is_odd

fn is_even(n: Int) -> Bool:
    return True if n == 0 else is_odd(n - 1)
