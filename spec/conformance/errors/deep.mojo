# An error goes through many calls, also of a function that calls itself.
fn deep(n: Int) raises -> Int:
    if n == 0:
        raise Error("bottom")
    return deep(n - 1) + 1

fn text(n: Int) -> String:
    var parts = List[String]()
    try:
        parts.append("before")
        parts.append(String(deep(n)))
    except e:
        parts.append(String(e))
    return String(" ").join(parts)

fn main():
    print(text(100))  # expect: before bottom
    print(Error("a") == Error("a"), Bool(Error()), Error("x"))  # expect: True False x
