# Numbers, texts and lists have Mojo's own traits.
fn biggest[T: Comparable & Copyable & Movable](xs: List[T]) -> T:
    var best = xs[0]
    for x in xs:
        if x > best:
            best = x
    return best

fn text[T: Stringable](x: T) -> String:
    return String(x)

fn count[T: Sized](x: T) -> Int:
    return len(x)

fn main():
    print(biggest([1, 5, 3]), biggest(["a", "c", "b"]))  # expect: 5 c
    print(text(1.5) + text(True) + text("x"))  # expect: 1.5Truex
    print(count([1, 2]), count("abc"))  # expect: 2 3
