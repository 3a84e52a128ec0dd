comptime UNIT = "cm"

fn area(width: Int, height: Int) -> Int:
    return width * height
