# A function that never comes back gives `Never`; one that `raises Never` does not raise.
def panic(msg: String) raises -> Never:
    raise Error(msg)


fn leave(code: Int) -> Never:
    exit(code)


fn safe(a: Int, b: Int) raises Never -> Int:
    return a + b


fn value_or_panic(maybe: Optional[Int]) raises -> Int:
    if maybe:
        return maybe.value()
    panic("no value")


fn sign(n: Int) -> Int:
    if n > 0:
        return 1
    elif n < 0:
        return -1
    leave(3)


fn main():
    print(safe(1, 2), sign(5), sign(-5))  # expect: 3 1 -1
    try:
        print(value_or_panic(Optional[Int](4)))  # expect: 4
        print(value_or_panic(None))
    except e:
        print("caught", e)  # expect: caught no value
