# `_` takes a value that nobody wants.
fn pair() -> Tuple[Int, String]:
    return (7, "seven")

fn main():
    var count = 0
    for _ in range(3):
        count += 1
    _, word = pair()
    _ = pair()
    print(count, word)  # expect: 3 seven
