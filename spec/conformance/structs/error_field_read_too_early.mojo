# A constructor cannot read a field before it gave it a value.
struct Box:
    var width: Int
    var height: Int
    var area: Int

    fn __init__(out self, width: Int):
        self.width = width
        self.area = self.width * self.height  # error: not assigned
        self.height = 1

fn main():
    print(Box(3).area)
