# A trait may ask for a type that each struct chooses.
trait Container:
    comptime Element: Copyable & Movable

    fn get(self, i: Int) -> Self.Element:
        ...

    fn count(self) -> Int:
        ...

struct Evens(Container):
    comptime Element = Int

    fn __init__(out self):
        pass

    fn get(self, i: Int) -> Int:
        return 2 * i

    fn count(self) -> Int:
        return 3

@fieldwise_init
struct Words(Container):
    comptime Element = String
    var words: List[String]

    fn get(self, i: Int) -> String:
        return self.words[i]

    fn count(self) -> Int:
        return len(self.words)

fn all[C: Container](c: C) -> List[C.Element]:
    var made = List[C.Element]()
    for i in range(c.count()):
        made.append(c.get(i))
    return made^

fn main():
    print(all(Evens()))  # expect: [0, 2, 4]
    print(all(Words(["a", "b"])))  # expect: [a, b]
