# Parameters and result with written types.
fn hypotenuse_squared(a: Float64, b: Float64) -> Float64:
    return a * a + b * b

fn greet(name: String, times: Int) -> String:
    return name * times + "!"

fn main():
    print(hypotenuse_squared(3, 4))  # expect: 25.0
    print(greet("ho", 3))  # expect: hohoho!
