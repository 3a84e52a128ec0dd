# A function inside a function that captures nothing is a helper of its own scope.
fn area(w: Int, h: Int) -> Int:
    fn positive(n: Int) -> Int:
        return n if n > 0 else 0
    return positive(w) * positive(h)

fn main():
    print(area(3, 4), area(-3, 4))  # expect: 12 0
    def twice(x):
        return x + x
    print(twice(21), twice("ab"))  # expect: 42 abab
