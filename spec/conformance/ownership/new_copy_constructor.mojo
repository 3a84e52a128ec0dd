# The copy constructor as it is spelled today.
struct Page:
    var copies: Int
    var text: String

    fn __init__(out self, text: String):
        self.copies = 0
        self.text = text

    fn __init__(out self, *, copy: Self):
        self.copies = copy.copies + 1
        self.text = copy.text + "'"

fn main():
    var a = Page("p")
    var b = a
    b.text += "b"
    var c = a.copy()
    print(a.text, b.text, c.text, b.copies, c.copies)  # expect: p p'b p' 1 1
