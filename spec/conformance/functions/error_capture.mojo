# Captures are refused by name.
fn main():
    var k = 10
    fn add(x: Int) -> Int:
        return x + k  # error: `k` belongs to the enclosing function
    print(add(1))
