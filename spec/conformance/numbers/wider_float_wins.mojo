# Two floats of different widths give the wider one.
fn main():
    var narrow: Float32 = 0.1
    var wide: Float64 = 0.0
    print(narrow + wide)  # expect: 0.10000000149011612
    print(narrow)  # expect: 0.1
    var back = Float32(narrow + wide)
    print(back)  # expect: 0.1
