# In a constructor, a field that is assigned can be read and its struct's methods used at the end.
struct Box:
    var width: Int
    var height: Int
    var area: Int

    fn __init__(out self, width: Int):
        self.width = width
        self.height = self.width * 2
        self.area = self.width * self.height
        self.grow()

    fn grow(mut self):
        self.area += 1

fn main():
    var b = Box(3)
    print(b.width, b.height, b.area)  # expect: 3 6 19
