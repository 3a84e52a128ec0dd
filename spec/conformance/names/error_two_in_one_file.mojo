# One mistake does not hide the next one.
fn first() -> Int:
    return missing_one  # error: `missing_one` is not defined

fn second() -> Int:
    return missing_two  # error: `missing_two` is not defined

fn main():
    print(first(), second())
