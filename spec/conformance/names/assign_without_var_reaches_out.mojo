# Without `var`, an inner block assigns to the name of the function.
fn main():
    var n = 1
    for i in range(4):
        n = n * 2
    print(n)  # expect: 16
    if n > 10:
        n = 0
    print(n)  # expect: 0
