# A Float32 prints the shortest digits of its own width, not those of a Float64.
fn main():
    var one: Float32 = 1.0
    print(one / 3)  # expect: 0.33333334
    print(one / 3 * 2)  # expect: 0.6666667
    print(one * 100 / 7)  # expect: 14.285714
    var tenth: Float32 = 0.1
    print(tenth)  # expect: 0.1
    var t: Float32 = 0.0
    for _ in range(10):
        t += tenth
    print(t)  # expect: 1.0000001
