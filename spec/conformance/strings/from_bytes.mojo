# Texts of bytes.
fn main():
    var bytes = List[UInt8]()
    bytes.append(104)
    bytes.append(105)
    print(String(from_utf8=bytes), String(bytes=bytes), String(capacity=10) == "")  # expect: hi hi True
    var text = String("hello")
    print(String(from_utf8=text.as_bytes()[1:3]), String(unsafe_from_utf8=bytes))  # expect: el hi
    bytes[0] = 255
    print(String(from_utf8_lossy=bytes))  # expect: �i
