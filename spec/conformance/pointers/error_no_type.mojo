# The type of what it leads to must be known.
fn main():
    var p = UnsafePointer()  # error: this pointer's type is not known
    var q = UnsafePointer.alloc(3)  # error: this pointer's type is not known
    var r = alloc(3)  # error: `alloc` needs a type in brackets
