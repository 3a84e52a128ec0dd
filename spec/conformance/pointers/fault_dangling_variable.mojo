# A variable's block ends with the function.
fn dangling() -> UnsafePointer[Int]:
    var x = 3
    return UnsafePointer(to=x)

fn main():
    var p = dangling()
    print("back")  # expect: back
    print(p[])  # fault: has been freed
