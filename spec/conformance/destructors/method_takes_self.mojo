# A method that is given its struct destroys it.
struct Noisy:
    var name: str

    fn __del__(owned self):
        print("drop", self.name)

    fn close(owned self) -> int:
        size = len(self.name)
        print("closing")
        return size

fn main():
    var a = Noisy("abc")
    print("open", a.name)
    # expect: open abc
    var size = a^.close()
    # expect: drop abc
    # expect: closing
    print("size", size)
    # expect: size 3
