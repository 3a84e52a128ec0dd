# An argument by a name that no parameter has.
fn paint(wall: String, colour: String = "white") -> String:
    return wall + colour

fn main():
    print(paint("north", color="red"))  # error: no parameter `color`
