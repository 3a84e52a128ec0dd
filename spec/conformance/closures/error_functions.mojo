# Functions that do not fit, and what is none.
fn two(f: fn(Int, Int) -> Int) -> Int:
    return f(1, 2)


fn one[f: fn(Int) -> Int](x: Int) -> Int:
    return f(x)


fn plus(a: Int) -> Int:
    return a


fn quiet(a: Int):
    pass


fn main():
    print(two(plus))  # error: `plus` does not take 2 arguments, as `f` is to
    print(one[3](4))  # error: `f` is to be a function
    print(one[plus, plus](4))  # error: too many compile-time arguments
    print(one[quiet](4))  # error: `quiet` gives no value, as `f` is to
    var k = 3
    print(one(k))  # error: `f` of `one` is not known
    print(two(k))  # error: `f` is to be a function
    fn bad() {var missing}:  # error: there is no variable `missing` to be captured
        pass
