# Each argument is computed in turn, and each value dies when the last one that needs it is.
struct Jar:
    var label: str
    var amount: int

    fn __del__(owned self):
        print("drop", self.label)

    fn twice(self) -> int:
        return self.amount * 2

fn main():
    var a = Jar("a", 4)
    var b = Jar("b", 10)
    print(b.twice(), a.twice())
    # expect: drop b
    # expect: drop a
    # expect: 20 8
    print("end")
    # expect: end
