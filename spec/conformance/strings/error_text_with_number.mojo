# Strings and numbers neither compare nor add up.
fn main():
    var s = String("5")
    var n = 5
    print(s == n)  # error: `==`
    print(s < n)  # error: `<`
    print(s - "1")  # error: `-`
