# Comparing an int with a float compares their values.
fn main():
    var n = 2
    var x = 2.0
    var y = 2.5
    print(n == x, n < y, n > y, n != y)  # expect: True True False True
    print(1 < y < 3)  # expect: True
