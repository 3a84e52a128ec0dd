# Anything that prints can become a string.
fn main():
    print(str(42) + "|" + String(2.5) + "|" + str(True))  # expect: 42|2.5|True
    var xs: List[Int] = [1, 2]
    print(String(xs) + "!", len(str(xs)))  # expect: [1, 2]! 6
    print(len(String(-100)))  # expect: 4
    var f: Float32 = 0.1
    print(String(f) + "f")  # expect: 0.1f
    print(str("same"))  # expect: same
