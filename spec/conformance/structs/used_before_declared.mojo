# Structs and functions see each other in any order.
fn main():
    var pair = build(3)
    print(pair.low, pair.high, pair.span())  # expect: 3 8 5

fn build(n: Int) -> Pair:
    return Pair(n, n + 5)

struct Pair:
    var low: Int
    var high: Int

    fn span(self) -> Int:
        return gap(self.low, self.high)

fn gap(a: Int, b: Int) -> Int:
    return b - a
