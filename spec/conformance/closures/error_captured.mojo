# What is captured obeys the rules of arguments.
fn borrowed(read items: List[Int]) -> Int:
    fn grow():
        items.append(1)
    grow()  # error: cannot change `items`: it is borrowed
    return len(items)


fn late() -> Int:
    fn early() -> Int:
        return x
    var got = early()  # error: `x` is not assigned on every path to here
    var x = 3
    return got + x


fn moved() -> Int:
    var xs = [1, 2]
    fn total() -> Int:
        return len(xs)
    var ys = xs^
    return total() + len(ys)  # error: `xs` is used after it was transferred


fn twice(f: fn() -> None, mut xs: List[Int]):
    f()


fn overlap():
    var xs = [1]
    fn grow():
        xs.append(1)
    twice(grow, xs)  # error: xs


fn loops():
    for word in ["a"]:
        fn change():
            word = "b"
        change()  # error: it is a loop variable


fn main():
    print(borrowed([1]), late(), moved())
    overlap()
    loops()
