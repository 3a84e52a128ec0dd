# What makes a text, and what does not.
fn main():
    print(String(from_utf8=[1.5]))  # error: expected a list of `UInt8`
    print(String(from_utf8="text"))  # error: expected a list of `UInt8`
    print(String(width=3))  # error: `String` has no parameter `width`
    print(String("a", capacity=3))  # error: a value or a keyword, not both
