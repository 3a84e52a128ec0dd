# The bounds of a range are read once, before its first round.
fn main():
    var n = 3
    for i in range(n):
        n = 10
        var k = i
        k += 100
        print(k)
    # expect: 100
    # expect: 101
    # expect: 102
    print(n, len(range(2, 20, 5)))  # expect: 10 4
