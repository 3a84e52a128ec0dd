# A string times an int.
fn main():
    var s = String("ab")
    print(s * 3)  # expect: ababab
    print("-" * 10)  # expect: ----------
    var n = 0
    print("[" + s * n + "]")  # expect: []
