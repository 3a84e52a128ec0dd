# `__del__` and `__deinit__` both see the end of a value.
struct Old:
    var name: String

    fn hello(self):
        print("hello", self.name)

    fn __del__(owned self):
        print("end of", self.name)

struct New:
    var name: String

    def hello(self):
        print("hello", self.name)

    def __deinit__(deinit self):
        print("end of", self.name)

fn main():
    var a = Old("a")
    var b = New("b")
    a.hello()
    b.hello()
    print("last")
    # expect: hello a
    # expect: end of a
    # expect: hello b
    # expect: end of b
    # expect: last
