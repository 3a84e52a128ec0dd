# A missing argument is named.
fn area(width: Int, height: Int) -> Int:
    return width * height

fn main():
    print(area(3))  # error: missing argument `height`
    print(area(height=3))  # error: missing argument `width`
