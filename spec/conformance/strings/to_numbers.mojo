# Numbers read from text.
fn main() raises:
    print(Int("42") + 1, int("-7") * 2)  # expect: 43 -14
    print(Float64("2.5") * 2, float("1e3"))  # expect: 5.0 1000.0
    print(atol("100"), atol("ff", 16), atol("101", 2))  # expect: 100 255 5
    print(atof("-0.25"))  # expect: -0.25
    var total = 0
    for part in "1 2 3".split():
        total += Int(part)
    print(total)  # expect: 6
