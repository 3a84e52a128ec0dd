from even import is_even

fn is_odd(n: Int) -> Bool:
    return False if n == 0 else is_even(n - 1)
