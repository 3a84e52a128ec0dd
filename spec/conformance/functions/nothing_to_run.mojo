# A file of declarations prints nothing.
fn helper(n: Int) -> Int:
    return n + 1

struct Pair:
    var a: Int
    var b: Int
