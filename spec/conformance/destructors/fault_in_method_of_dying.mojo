# A fault in what a destructor calls destroys the fields, and the destructor does not run again.
struct Part:
    var name: String

    fn __del__(owned self):
        print("drop", self.name)

struct Holder:
    var part: Part
    var sizes: List[Int]

    fn shrink(mut self):
        self.sizes.clear()
        print("first", self.sizes[0])  # fault: index out of range

    fn __del__(owned self):
        print("end")
        self.shrink()

fn main():
    var h = Holder(Part("p"), [1])
    print("have", len(h.sizes))
    # expect: end
    # expect: drop p
