# Values that are functions have types, and outlive what inner functions see.
fn add(a: Int, b: Int) -> Int:
    return a + b

fn shout(s: String) -> Int:
    return len(s)

fn risky(a: Int) raises -> Int:
    raise Error("no")

fn make(n: Int) -> fn(Int) -> Int:
    fn plus(x: Int) -> Int:
        return x + n
    return plus  # error: `plus` captures variables, and cannot be a value

fn main():
    var ops: List[fn(Int) -> Int] = []
    ops.append(add)  # error: expected `fn(Int) -> Int`, and `add` takes 2 arguments
    ops.append(shout)  # error: expected `fn(Int) -> Int`, found `fn(String) -> Int`
    ops.append(risky)  # error: `risky` may raise an error
    ops.append(3)  # error: expected `fn(Int) -> Int`
    print(ops[0](1, 2))  # error: `fn(Int) -> Int` takes 1 argument, 2 given
    print(ops[0]("a"))  # error: expected `Int`, found `String`
