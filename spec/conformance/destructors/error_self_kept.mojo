# A destructor cannot put `self` elsewhere and go on to use its fields.
struct Part:
    var name: String

    fn __del__(owned self):
        print("drop", self.name)

struct Holder:
    var part: Part

    fn __del__(owned self):
        keep(self)  # error: cannot be copied
        print(self.part.name)

fn keep(owned h: Holder):
    print(h.part.name)

fn main():
    var h = Holder(Part("p"))
    print(h.part.name)
