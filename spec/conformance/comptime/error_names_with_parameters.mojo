# Compile-time names that take arguments want them.
comptime AddOne[x: Int] = x + 1
comptime Pair[T: Copyable & Movable] = Tuple[T, T]


fn takes(p: Pair) -> Int:  # error: `Pair` needs its parameters
    return 0


fn main():
    print(AddOne)  # error: `AddOne` needs its parameters
    print(AddOne[1, 2])  # error: too many compile-time arguments
    print(AddOne[])  # error: `x` of `AddOne` is not known
    var p: Pair[3] = (1, 2)  # error: not a type
    print(AddOne[unknown])  # error: `unknown` is not defined
