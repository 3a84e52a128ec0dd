# Two functions that call each other.
fn is_even(n: Int) -> Bool:
    return True if n == 0 else is_odd(n - 1)

fn is_odd(n: Int) -> Bool:
    return False if n == 0 else is_even(n - 1)

fn main():
    print(is_even(10), is_even(7), is_odd(7))  # expect: True False True
