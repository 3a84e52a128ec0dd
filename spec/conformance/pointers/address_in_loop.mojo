# A variable of a loop's body lies in another block in each turn, which ends with it.
fn main():
    var kept = UnsafePointer[Int]()
    for i in range(3):
        var x = i
        var p = UnsafePointer(to=x)
        p[] += 10
        print(x, kept == p)
        kept = p
    # expect: 10 False
    # expect: 11 False
    # expect: 12 False
