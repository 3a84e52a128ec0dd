# A parameter without a default cannot follow one with a default.
fn area(width: Int = 2, height: Int) -> Int:  # error: default
    return width * height

print(area(1, 2))
