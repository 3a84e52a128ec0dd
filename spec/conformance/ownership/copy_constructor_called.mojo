# A struct may say how it is copied; it is copied only where both values live on.
struct Page:
    var copies: Int

    fn __init__(out self):
        self.copies = 0

    fn __copyinit__(out self, existing: Self):
        self.copies = existing.copies + 1

fn main():
    var a = Page()
    var b = a
    var c = b.copy()
    var d = c
    print(a.copies, b.copies, d.copies)  # expect: 0 1 2
