fn area(width: Int, height: Int) -> Int:
    return width * height

fn perimeter(width: Int, height: Int) -> Int:
    return 2 * (width + height)

fn _secret() -> Int:
    return 42
