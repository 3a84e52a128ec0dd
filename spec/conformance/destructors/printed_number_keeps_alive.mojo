# A number that is printed as a part of something keeps that alive until all is printed.
struct Conn:
    var id: Int
    var sizes: List[Int]

    fn __len__(self) -> Int:
        return len(self.sizes)

    fn __del__(owned self):
        print("drop", self.id)

fn made(id: Int) -> Conn:
    return Conn(id, [id * 10])

fn main():
    var a = made(1)
    print("field", a.id)
    # expect: field 1
    # expect: drop 1
    var b = made(2)
    print("element of a field", b.sizes[0])
    # expect: element of a field 20
    # expect: drop 2
    var cs = [made(3), made(4)]
    print("field of an element", cs[1].id)
    # expect: field of an element 4
    # expect: drop 3
    # expect: drop 4
    var d = made(5)
    ref id = d.id
    print("reference", id)
    # expect: reference 5
    # expect: drop 5
    print("temporaries", made(6).id, made(7).sizes[0])
    # expect: temporaries 6 70
    # expect: drop 7
    # expect: drop 6
    var e = made(8)
    print("a result", len(e))
    # expect: drop 8
    # expect: a result 1
    var fs = [made(9)]
    print("a length", len(fs))
    # expect: drop 9
    # expect: a length 1
    var g = made(10)
    print("an operand", g.id + 1)
    # expect: drop 10
    # expect: an operand 11
