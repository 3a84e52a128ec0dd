# `format` fills the braces of a string in order or by number.
fn main() raises:
    print("{} and {}".format(1, "two"))  # expect: 1 and two
    print("{1} before {0}".format("b", "a"))  # expect: a before b
    print("{0}{0}{1}".format("ha", True))  # expect: hahaTrue
    var pattern = String("<{}>")
    print(pattern.format(2.5))  # expect: <2.5>
