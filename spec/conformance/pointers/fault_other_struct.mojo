# Nor is a list of one type that of another.
struct A:
    var x: List[Int]

struct B:
    var x: List[String]

fn main():
    var p = UnsafePointer[A].alloc(1)
    p[] = A([1, 2])
    print(p[].x)  # expect: [1, 2]
    print(p.bitcast[B]()[].x)  # fault: values of another type
