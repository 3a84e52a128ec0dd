# Lanes are of numbers.
fn main():
    var p = UnsafePointer[String].alloc(4)
    print(p.load[width=4](0))  # error: lanes are numbers or Bools
