# A method of a compile-time name, and of a name that the script assigns once from a literal.
struct Point:
    var x: Int

    fn twice(self) -> Int:
        return self.x * 2

alias LABEL = "abc"
comptime WORDS = ["b", "a"]
alias Place = Point
title = "a text"

fn shout() -> String:
    return title.upper() + LABEL.replace("b", "-")

print(shout(), WORDS.index("a"), LABEL.find("c"))  # expect: A TEXTa-c 1 2
print(Place.twice(Place(4)))  # expect: 8
print(title.removeprefix("a "))  # expect: text
