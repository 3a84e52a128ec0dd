# More arguments than parameters.
fn area(width: Int, height: Int) -> Int:
    return width * height

fn main():
    print(area(3, 4, 5))  # error: `area` takes 2 arguments
    print(area(3, 4))
