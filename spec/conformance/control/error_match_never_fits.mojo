# A pattern that can never fit its subject is a mistake.
struct Point:
    var x: Int

fn main():
    var n = 3
    match n:
        case Point(x=1):  # error: never fits
            print("point")
        case (1, 2):  # error: never fits
            print("pair")
        case "three":  # error: `==`
            print("text")
        case _:
            print("else")
