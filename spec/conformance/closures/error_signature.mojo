# A function that does not fit is refused, with both types.
fn apply[f: fn(Int) -> Int](x: Int) -> Int:
    return f(x)

fn shout(s: String) -> Int:
    return len(s)

fn both(a: Int, b: Int) -> Int:
    return a + b

fn half(a: Int) -> Float64:
    return a / 2

fn risky(a: Int) raises -> Int:
    raise Error("no")

def run(f: def(Int) -> Int) -> Int:
    return f(1)

fn main():
    print(apply[shout](1))  # error: `f` is `fn(Int) -> Int`, and `shout` is `fn(String) -> Int`: `s` is a `String`, not a `Int`
    print(apply[both](1))  # error: it takes 2 arguments, not 1
    print(apply[half](1))  # error: it returns `Float64`, not `Int`
    print(apply[risky](1))  # error: it may raise an error
    print(apply[7](1))  # error: `f` is to be a function
    print(run(both))  # error: it takes 2 arguments, not 1
