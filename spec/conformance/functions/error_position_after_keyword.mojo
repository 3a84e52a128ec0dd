# Arguments by position come first.
fn area(width: Int, height: Int) -> Int:
    return width * height

print(area(width=3, 4))  # error: positional
