# The bytes of a string are numbers.
fn main():
    var total = 0
    for b in String("abc").as_bytes():
        total += Int(b)
    print(total)  # expect: 294
    var s = String("é")
    print(s.as_bytes()[0], s.as_bytes()[1])  # expect: 195 169
