# A declared name may be assigned later, once on each path.
fn sign(n: Int) -> String:
    var word: String
    if n < 0:
        word = "minus"
    elif n == 0:
        word = "zero"
    else:
        word = "plus"
    return word

fn main():
    print(sign(-4), sign(0), sign(9))  # expect: minus zero plus
    var x: Float64
    x = 2
    print(x)  # expect: 2.0
