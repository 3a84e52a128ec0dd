# Functions, structs and compile-time names may be used above their declaration.
fn main():
    print(twice(LIMIT))  # expect: 20
    print(Box(3).volume())  # expect: 27

fn twice(n: Int) -> Int:
    return n * 2

struct Box:
    var side: Int

    fn volume(self) -> Int:
        return self.side ** 3

alias LIMIT = 10
