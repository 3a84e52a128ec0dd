# Repeating fractions show all digits that are needed, no more.
fn main():
    var one = 1.0
    print(one / 3)  # expect: 0.3333333333333333
    print(one / 3 * 2)  # expect: 0.6666666666666666
    print(10 / (one * 3))  # expect: 3.3333333333333335
    print(100 / (one * 7))  # expect: 14.285714285714286
    var t = 0.0
    for _ in range(10):
        t += 0.1
    print(t)  # expect: 0.9999999999999999
