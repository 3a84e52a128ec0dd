# `__str__` gives the text of a struct to `str` and to `print`.
struct Person:
    var name: String
    var age: Int

    fn __str__(self) -> String:
        return self.name + " (" + str(self.age) + ")"

fn main():
    var p = Person("Ben", 30)
    print(str(p))  # expect: Ben (30)
    print("who:", p)  # expect: who: Ben (30)
    var s = String(p) + "!"
    print(s)  # expect: Ben (30)!
