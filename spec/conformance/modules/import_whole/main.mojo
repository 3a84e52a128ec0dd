# A module beside the program, by its name.
import shapes

fn main():
    print(shapes.area(3, 4))  # expect: 12
    print(shapes.UNIT)  # expect: cm
