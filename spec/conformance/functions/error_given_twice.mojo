# An argument by position and again by name.
fn area(width: Int, height: Int) -> Int:
    return width * height

fn main():
    print(area(3, width=4))  # error: `width`
