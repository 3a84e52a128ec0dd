# The functions of `math` have to be imported.
fn main():
    print(sqrt(4.0))  # error: `sqrt` is not defined
