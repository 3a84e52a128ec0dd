# A call of a function that does not exist.
fn main():
    var n = 5
    print(compute(n))  # error: `compute` is not defined
    launch()  # error: `launch` is not defined
