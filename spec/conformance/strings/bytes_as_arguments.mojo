# The bytes of a string may be an argument, also beside a text that is changed.
fn counted(bytes: List[UInt8], mut text: String) -> Int:
    text += "!"
    return len(bytes)

fn main():
    var s = String("abc")
    var t = String("t")
    print(counted(s.as_bytes(), t), t)  # expect: 3 t!
    print(s.as_bytes(), (s + "d").as_bytes(), [s.as_bytes()])  # expect: [97, 98, 99] [97, 98, 99, 100] [[97, 98, 99]]
    print(s.as_bytes() == t.as_bytes())  # expect: False
    var bytes = s.as_bytes()
    var total = 0
    parallel for i in range(len(bytes)):
        total += Int(bytes[i])
    print(total)  # expect: 294
