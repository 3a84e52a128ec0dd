# min, max and abs of halves are halves.
fn main():
    var a: Float16 = 1.5
    var b: Float16 = -2.5
    var best: Float16 = max(a, b)
    print(best, min(a, b), max(a, 3.0), min(a, b, 0.1))  # expect: 1.5 -2.5 3.0 -2.5
    best = abs(b)
    print(best)  # expect: 2.5
    var xs: List[Float16] = [0.1, 7.0, -1.0]
    print(max(xs), min(xs))  # expect: 7.0 -1.0
    print(sum([abs(x) for x in xs]) > 8)  # expect: True
    for x in xs:
        best = max(best, x)
    print(best)  # expect: 7.0

main()
