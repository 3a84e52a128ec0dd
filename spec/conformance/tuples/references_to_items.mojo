# The names of a loop's tuple refer to its items, where the loop is over references.
fn main():
    var pairs = [(1, "a"), (2, "b")]
    for ref n, s in pairs:
        n *= 10
        s += "!"
    print(pairs)  # expect: [(10, a!), (20, b!)]
    for n, s in pairs:
        print(n, s, end=" ")
    print()  # expect: 10 a! 20 b! 
