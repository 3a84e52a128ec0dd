# A parameter whose convention is not written is borrowed, also where a call gives its last use.
struct Person:
    var name: String

    fn __init__(out self, name: String):
        self.name = name

    fn hail(self):
        print(self^.name)  # error: borrowed `self`

    def part(self) -> String:
        return self.name^  # error: borrowed `self`

    def keep(var self) -> String:
        return self^.name

def length(xs: List[Int]) -> Int:
    var ys = xs^  # error: declare it `var xs`
    return len(ys)

def seen(ref xs: List[Int]) -> Int:
    var ys = xs^  # error: borrowed `xs`
    return len(ys)

def longer(xs: List[Int]) -> List[Int]:
    xs = xs + [3]  # a value of its own, by what is done to it
    return xs^

def main():
    var a = Person("a")
    a.hail()
    print(Person("b").part())
    print(Person("c").keep())
    print(length([1, 2]))
    print(seen([1, 2]))
    print(len(longer([1, 2])))
