# `index` may be told where to begin and to end, as a slice is.
fn main():
    var a = [0, 10, 20, 30, 40, 50, 10]
    print(a.index(10), a.index(10, 2), a.index(10, start=1, stop=50), a.index(40, -3))  # expect: 1 6 1 4
    print(a.index(20, -100, 3), a.index(stop=-5, value=10), a.index(10, -1), a[1:].index(10, 1))  # expect: 2 1 6 5
    var words = ["a", "b", "a"]
    print(words.index("a", 1))  # expect: 2
    print(a.index(10, 2, 6))  # fault: not in the list
