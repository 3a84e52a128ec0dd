# A decorator that does not exist.
@alwyas_inline  # error: `alwyas_inline`
fn twice(n: Int) -> Int:
    return n * 2

fn main():
    print(twice(2))
