# A name is declared by `var`, by `let`, or by its first assignment.
fn main():
    var a = 1
    let b = 2
    c = 3
    var d: Int = 4
    let e: Int = 5
    f: Int = 6
    print(a + b + c + d + e + f)  # expect: 21
