# The bytes of strings inside of lists, tuples and structs.
struct Named:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn size(self) -> Int:
        return counted(self.name.as_bytes())

fn counted(bytes: List[UInt8]) -> Int:
    return len(bytes)

fn main():
    var names = ["ab", "c"]
    print(names[0].as_bytes(), names[0][0:1].as_bytes(), counted(names[1].as_bytes()))  # expect: [97, 98] [97] 1
    var named = Named("xyz")
    print(named.name.as_bytes(), named.size(), named.name[1:].as_bytes()[0:1])  # expect: [120, 121, 122] 3 [121]
    var pairs = [(1, "q")]
    print(pairs[0][1].as_bytes(), counted("abc"[0:2].as_bytes()))  # expect: [113] 2
    var bytes = names[0].as_bytes()
    print(bytes, bytes[1:], counted(bytes[1:]), bytes == names[0].as_bytes())  # expect: [97, 98] [98] 1 True
    print(sorted(bytes), sum(bytes), max(bytes), [bytes, bytes])  # expect: [97, 98] 195 98 [[97, 98], [97, 98]]
    for name in names:
        print(name.as_bytes())  # expect: [97, 98]
        # expect: [99]
