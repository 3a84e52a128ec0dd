# Compile-time names that take arguments: values, types, structs.
comptime AddOne[x: Int] = x + 1
alias Pair[T: Copyable & Movable] = Tuple[T, T]
comptime Table[V: Copyable & Movable] = Dict[String, V]
comptime Scaled[n: Int, by: Int = 10] = n * by

@fieldwise_init
struct Box[T: Copyable & Movable](Copyable, Movable):
    var value: T

comptime IntBox = Box[Int]
comptime BoxOf[T: Copyable & Movable] = Box[T]

fn swapped(p: Pair[Int]) -> Pair[Int]:
    return (p[1], p[0])

def main():
    print(AddOne[3], AddOne[AddOne[3]], Scaled[2], Scaled[2, 3])
    print(swapped((1, 2)))
    var t = Table[Int]()
    t["a"] = 4
    print(t["a"])
    var b = BoxOf[String]("x")
    print(b.value, IntBox(3).value)
    comptime four = AddOne[3]
    var xs = InlineArray[Int, AddOne[2]](fill=four)
    print(len(xs), xs[0])
    # expect: 4 5 20 6
    # expect: (2, 1)
    # expect: 4
    # expect: x 3
    # expect: 3 4
